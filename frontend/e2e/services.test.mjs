/* A worker records a service point; a resident without login finds it, nearest first; then it is closed. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { logIn } from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

const NAME = "昆新便民理发点";
const button = (page, name) => page.getByRole("button", { name });

async function record(worker) {
  await button(worker, "登记服务点").click();
  const form = worker.getByRole("dialog");
  await form.getByRole("radio", { name: "其他" }).check();
  await form.getByLabel("名称").fill(NAME);
  await form.getByLabel("地址").fill("昆新佳苑西门外");
  await form.getByLabel("电话（可不填）").fill("1990000 5199");
  const items = form.getByLabel("能办什么");
  for (const item of ["理发", "刮脸"]) {
    await items.fill(item);
    await items.press("Enter");
  }
  await button(form, "加一组时间").click();
  await button(form, "在十字处加一点").click();
  assert.match(await form.getByLabel("位置（可不填）").inputValue(), /^111\.\d+, 39\.\d+$/);
  await form.getByLabel("位置（可不填）").fill("111.6662, 39.9230");
  await keepPicture(worker, "desk-services-record");
  await button(form, /^登\s?记$/).click();
  await worker.getByText(`已登记“${NAME}”`).waitFor();
}

test("a worker records a service point, a resident finds it, and it is closed", async () => {
  const worker = await browser.person({ screen: DESK });
  await logIn(worker, "worker", "/grids?tab=SERVICES");
  await worker.getByText(/覆盖已画网格的 \d+%/).waitFor();
  await record(worker);
  await keepPicture(worker, "desk-services");

  const resident = await browser.person({ screen: PHONE });
  const hosts = new Set();
  const sent = [];
  resident.on("request", (request) => {
    hosts.add(new URL(request.url()).hostname);
    sent.push(request.postData() ?? "");
  });
  await resident.context().grantPermissions(["geolocation"], { origin: SPA_URL });
  await resident.context().setGeolocation({ longitude: 111.6663, latitude: 39.9231 });
  await resident.goto(SPA_URL);
  await resident.getByRole("link", { name: /便民服务/ }).click();
  await resident.getByRole("combobox", { name: "社区" }).fill("昆新");
  await resident.getByRole("option").first().click();
  const card = resident.getByRole("article", { name: NAME });
  await card.getByText("周一至周五 08:30–12:00、14:30–17:30").waitFor();
  assert.equal(await card.getByRole("link").getAttribute("href"), "tel:19900005199");
  await button(resident, "离我近的排前面").click();
  await resident.getByText("已按远近排列").waitFor();
  const first = resident.getByRole("article").first();
  assert.equal(await first.getAttribute("aria-label"), NAME, "the nearest stands first");
  await first.getByText(/^约 \d+ 米$/).waitFor();
  await keepPicture(resident, "phone-services");
  assert.ok(!sent.join().includes("111.6663"), "the position stays on the phone");
  assert.deepEqual([...hosts], ["localhost"]);
  await resident.getByLabel("要办什么").selectOption({ label: "吃饭送餐" });
  await card.waitFor({ state: "detached" });
  await resident.getByRole("article", { name: "昆新幸福食堂" }).waitFor();

  await button(worker, `停办${NAME}`).click();
  await button(worker.getByRole("dialog"), /^停\s?办$/).click();
  await worker.getByText(`已停办“${NAME}”`).waitFor();
  await resident.reload();
  await resident.getByRole("article").first().waitFor();
  assert.equal(await card.count(), 0, "what closed is no longer found");
});
