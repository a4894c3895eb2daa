/* Grids are drawn, split and merged; a worker puts a whistle point up, and a phone without login opens its code. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { logIn, pick } from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** East of what the demo has drawn of 昆新. */
const OUTLINE = JSON.stringify({
  type: "Feature",
  properties: {},
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [111.69, 39.92],
        [111.694, 39.92],
        [111.694, 39.924],
        [111.69, 39.924],
        [111.69, 39.92],
      ],
    ],
  },
});

const button = (page, name) => page.getByRole("button", { name });

/** Opens one grid of the list and presses what is to be done to it. */
async function begin(page, grid, act) {
  const line = button(page, new RegExp(`^${grid}`));
  if ((await line.getAttribute("aria-expanded")) === "false") await line.click();
  await button(page, act).click();
}

/** Walks with Tab until the control has the focus: nothing on the way may swallow the key. */
async function tabTo(page, control, steps = 40) {
  for (let step = 0; step < steps; step++) {
    if (await control.evaluate((element) => element === globalThis.document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail("the keyboard does not get there");
}

/** Every address the page asks for, to see that none lies outside the house. */
function hostsOf(page) {
  const hosts = new Set();
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== "data:") hosts.add(hostname);
  });
  return hosts;
}

test("a secretary pastes an outline over the old one, draws another on the map, splits a grid and merges it back", async () => {
  const secretary = await browser.person({ screen: DESK });
  const hosts = hostsOf(secretary);
  await logIn(secretary, "secretary", "/grids");
  await secretary.getByRole("heading", { level: 1, name: "昆新社区" }).waitFor();

  await begin(secretary, "第二网格", "重画边界");
  const field = secretary.getByLabel("粘贴 GeoJSON");
  await field.fill(OUTLINE);
  await secretary.getByText(/已有 4 个点/).waitFor();
  await keepPicture(secretary, "desk-grids-drawing");
  await button(secretary, "保存边界").click();
  await secretary.getByText(/第二网格的边界已保存/).waitFor();

  // The same ground for another grid is refused, beside the field.
  await begin(secretary, "第三网格", "重画边界");
  await field.fill(OUTLINE);
  await button(secretary, "保存边界").click();
  await secretary.getByText("与别的网格重叠了").waitFor();
  await button(secretary, "从头画").click();
  await field.fill("");
  const map = secretary.getByRole("region", { name: "网格地图" });
  const { width, height } = await map.boundingBox();
  // Between the first grid in the west and the second, which has moved to the east.
  for (const [x, y] of [
    [0.53, 0.4],
    [0.63, 0.4],
    [0.63, 0.7],
    [0.53, 0.7],
    [0.58, 0.9],
  ]) {
    await map.click({ position: { x: x * width, y: y * height } });
  }
  await secretary.getByText(/已有 5 个点/).waitFor();
  await button(secretary, "撤销一点").click();
  await keepPicture(secretary, "desk-grids-clicked");
  await button(secretary, "保存边界").click();
  await secretary.getByText(/第三网格的边界已保存/).waitFor();

  await begin(secretary, "第二网格", "拆分");
  const split = secretary.getByRole("dialog");
  await split.getByLabel("新网格的名称").fill("第九网格");
  await split.getByRole("checkbox").first().check();
  await keepPicture(secretary, "desk-grids-split");
  await button(split, "拆分").click();
  await secretary.getByText("已拆分：1 栋楼归到第九网格").waitFor();
  await button(secretary, /^第九网格/).waitFor();

  await begin(secretary, "第九网格", "合并");
  const merge = secretary.getByRole("dialog");
  await merge.getByRole("radio", { name: /^第二网格/ }).check();
  await merge.getByText(/1 栋楼归到第二网格/).waitFor();
  await keepPicture(secretary, "desk-grids-merge");
  await button(merge, "合并").click();
  await secretary.getByText("已合并：第九网格并入第二网格").waitFor();
  await secretary
    .getByText(/^第九网格并入第二网格，带去 1 栋楼$/)
    .first()
    .waitFor();
  await button(secretary, /^第九网格/).waitFor({ state: "detached" });
  await keepPicture(secretary, "desk-grids");
  assert.deepEqual([...hosts], ["localhost"], "no tile, no font, nothing from outside");
});

test("a leader finds a community by keyboard alone, and takes an outline away", async () => {
  const leader = await browser.person({ screen: DESK });
  await logIn(leader, "leader", "/grids");
  const community = leader.getByRole("link", { name: "昆新社区居民委员会" });
  await community.waitFor();
  await tabTo(leader, community);
  await leader.keyboard.press("Enter");
  const line = button(leader, /^第三网格/);
  await line.waitFor();
  await tabTo(leader, line);
  await leader.keyboard.press("Enter");
  await tabTo(leader, button(leader, "重画边界"));
  await leader.keyboard.press("Enter");
  // The form took the focus with it; a point is added at the cross, which the arrow keys move.
  await tabTo(leader, button(leader, "在十字处加一点"));
  await leader.keyboard.press("Enter");
  await leader.getByText(/已有 5 个点/).waitFor();
  await leader.keyboard.press("Shift+Tab");
  await tabTo(leader, button(leader, "取消"));
  await leader.keyboard.press("Enter");
  await tabTo(leader, button(leader, "取消边界"));
  await leader.keyboard.press("Enter");
  const dialog = leader.getByRole("dialog");
  await tabTo(leader, button(dialog, "取消边界"));
  await leader.keyboard.press("Enter");
  await leader.getByText("第三网格的边界已取消").waitFor();
});

test("a worker puts up a whistle point, and a phone without login blows at it", async () => {
  const worker = await browser.person({ screen: DESK });
  await logIn(worker, "worker", "/grids");
  await worker.getByRole("link", { name: "哨点", exact: true }).click();
  await button(worker, "设立哨点").click();
  const form = worker.getByRole("dialog");
  await form.getByRole("radio", { name: "单元门" }).check();
  await form.getByLabel("叫什么").fill("2号楼1单元门口");
  await pick(worker, form, "楼栋", "2号楼");
  await form.getByRole("radio", { name: "1单元" }).check();
  await keepPicture(worker, "desk-points-put-up");
  await button(form, "设立").click();
  const done = worker.getByText(/已设立“2号楼1单元门口”，哨点码/);
  await done.waitFor();
  const [code] = (await done.textContent()).match(/[2-9A-HJKMNP-Z]{8}/);
  await keepPicture(worker, "desk-points");

  await worker.getByRole("link", { name: "打印这张海报" }).click();
  const sheet = worker.getByRole("article");
  await sheet.waitFor();
  assert.equal(await sheet.count(), 1, "the poster of this point alone");
  const spare = await sheet.evaluate((element) => element.scrollHeight - element.clientHeight);
  assert.ok(spare <= 0, `the poster is ${spare}px too long for its sheet`);
  await keepPicture(worker, "desk-poster");

  const resident = await browser.person({ screen: PHONE });
  await resident.goto(`${SPA_URL}/p/${code.toLowerCase()}`);
  await resident.getByText("昆新社区 › 第一网格 › 2号楼 › 1单元").waitFor();
  await resident.getByText("来自哨点“2号楼1单元门口”").waitFor();
  await keepPicture(resident, "phone-point");
  await resident.getByRole("radio", { name: /环境/ }).check({ force: true });
  const next = button(resident, "下一步");
  await next.click();
  await resident.getByRole("textbox", { name: /说说情况/ }).fill("门厅的灯坏了三天，晚上看不见台阶。");
  await next.click();
  await resident.getByRole("heading", { name: "在哪里？" }).waitFor();
  await next.click();
  await button(resident, "提交").click();
  await resident.getByRole("heading", { name: "已收到" }).waitFor();

  // Torn down, its poster still tells the place.
  await worker.getByRole("link", { name: "回到哨点" }).click();
  await button(worker, "撤除2号楼1单元门口").last().click();
  await button(worker.getByRole("dialog"), "撤除").click();
  await worker.getByText("已撤除“2号楼1单元门口”").waitFor();
  const another = await browser.person({ screen: PHONE });
  await another.goto(`${SPA_URL}/p/${code}`);
  await another.getByText("来自哨点“2号楼1单元门口”").waitFor();
});

test("an unknown code is no dead end", async () => {
  const resident = await browser.person({ screen: PHONE });
  await resident.goto(`${SPA_URL}/p/KX2WMDAA`);
  await resident.getByRole("heading", { name: "没有认出这个哨点" }).waitFor();
  await resident.getByRole("textbox", { name: "哨点码" }).fill("kx2w mda2");
  await button(resident, "再查一次").click();
  await resident.getByText("来自哨点“昆新佳苑南门”").waitFor();
});
