/* By keyboard alone at the desk: an emergency from its reason to its end, a login handed over, and what a place was before. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, clearDoor } from "./api.mjs";
import { DESK, keepPicture, openBrowser } from "./browser.mjs";
import { press, tabTo } from "./keyboard.mjs";
import { logIn, pick } from "./staff.mjs";

const run = String(Date.now() % 100_000_000);
const DOOR = `7${run}`;

let browser;
before(async () => {
  browser = await openBrowser();
  await endEmergencies();
});
after(async () => {
  await browser?.close();
  await endEmergencies();
  await clearDoor("worker2", "secretary2", "150125100017", DOOR);
});

const button = (page, name) => page.getByRole("button", { name, exact: true });

async function endEmergencies() {
  const open = await ask(
    "secretary",
    `query { breakGlasses(filter: { state: OPEN }, first: 20) { nodes { id version } } }`,
  );
  for (const { id, version } of open.breakGlasses.nodes) {
    await ask(
      "secretary",
      `mutation ($id: ID!, $input: BreakGlassCloseInput!) { breakGlassClose(id: $id, input: $input) { errors { code } } }`,
      { id, input: { expectedVersion: version } },
    );
  }
}

test("an emergency is opened with a reason, stands above every page, and is ended", async () => {
  const page = await browser.person({ screen: DESK });
  await logIn(page, "secretary", "/emergencies");
  await press(page, button(page, "调阅别的社区"));
  const form = page.getByRole("dialog", { name: "调阅别的社区" });
  await form.waitFor();
  await tabTo(page, form.getByRole("combobox", { name: "社区" }));
  await pick(page, form, "社区", "永安");
  await tabTo(page, form.getByLabel("理由"));
  await page.keyboard.type("永安社区燃气泄漏，要找住户疏散");
  await press(page, button(form, "开始调阅"));
  await form.waitFor({ state: "hidden" });
  const banner = page.getByRole("link", { name: /^紧急调阅：永安社区/ });
  await banner.waitFor();
  await keepPicture(page, "keys-emergency");
  await press(page, button(page.locator(".emergency-banner"), /^结\s?束$/));
  await banner.waitFor({ state: "hidden" });
});

test("a login is made at the desk and its slip handed over", async () => {
  const page = await browser.person({ screen: DESK });
  await logIn(page, "worker2", "/households");
  await press(page, button(page, "登记入住"));
  const form = page.getByRole("dialog");
  await form.waitFor();
  await pick(page, form, "楼栋", "1号楼");
  await pick(page, form, "单元", "1单元");
  await tabTo(page, form.getByLabel("门牌号"));
  await page.keyboard.type(DOOR);
  await tabTo(page, form.getByLabel("姓名"));
  await page.keyboard.type("试账号");
  await press(page, button(form, "登记"));
  await press(page, page.getByRole("link", { name: "查看这一户" }));
  await press(page, page.getByRole("link", { name: "试账号" }));
  await press(page, button(page, "开通登录账号"));
  const login = page.getByRole("dialog", { name: "开通登录账号" });
  await login.waitFor();
  await press(page, button(login, "开通账号"));
  const password = page.getByTestId("one-time-password");
  await password.waitFor();
  await keepPicture(page, "keys-desk-login");
  const said = (await password.textContent()).trim();
  await press(page, button(page, "已转交"));
  await password.waitFor({ state: "hidden" });
  assert.equal(await page.getByText(said).count(), 0, "the password is forgotten");
});

test("what a grid and its buildings were before is reached from the list of grids", async () => {
  const page = await browser.person({ screen: DESK });
  await logIn(page, "secretary", "/grids");
  await press(page, page.getByRole("button", { name: /第一网格/ }).first());
  await page.getByRole("heading", { name: "历次变更" }).first().waitFor();
  await keepPicture(page, "keys-place-history");
});
