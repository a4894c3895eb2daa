/*
 * The household ledger: a worker moves somebody in and looks at their phone, the auditor sees who looked; a resident gets a
 * login at the desk and is gone with the record.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { openActivity } from "./resident.mjs";
import { logIn, pick } from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** A door and a phone of this run's own: the ledger of the stack keeps what earlier runs recorded. */
const run = String(Date.now() % 1_000_000).padStart(6, "0");
const door = `9${run}`;
const phone = `19900${run}`;
const masked = `${phone.slice(0, 3)}****${phone.slice(-4)}`;
const why = `上门走访前电话预约 ${run}`;

/** Whom one looks for stands in no address. */
async function search(page) {
  await page.getByRole("searchbox").fill(door);
  await page.getByRole("searchbox").press("Enter");
  // On a phone the filters are folded, and a role is not found in what is hidden.
  await page.locator("button", { hasText: "清除筛选" }).first().waitFor({ state: "attached" });
  assert.equal(new URL(page.url()).search, "");
}

async function moveIn(page, number = door) {
  await page.getByRole("button", { name: "登记入住" }).click();
  const form = page.getByRole("dialog");
  await form.waitFor();
  await pick(page, form, "楼栋", "1号楼");
  await pick(page, form, "单元", "1单元");
  await form.getByLabel("门牌号").fill(number);
  await form.getByLabel("姓名").fill("试住户");
  await form.getByLabel("电话").fill("12");
  await form.getByRole("button", { name: "登记", exact: true }).click();
  await form.getByText("请填 11 位手机号，或带区号的固定电话").waitFor();
  await keepPicture(page, "desk-move-in-refused");
  await form.getByLabel("电话").fill(phone);
  await form.getByRole("button", { name: "登记", exact: true }).click();
  await page.getByText(`已登记：1号楼1单元${number} 入住 1 人。`).waitFor();
}

async function reveal(page) {
  await page.getByRole("button", { name: "查看完整信息" }).click();
  const form = page.getByRole("dialog");
  await form.waitFor();
  await form.getByRole("checkbox", { name: "电话" }).check();
  await pick(page, form, "用途", "走访联系");
  await form.getByLabel("具体说明").fill(why);
  await keepPicture(page, "desk-reveal");
  await form.getByRole("button", { name: "查看并记录" }).click();
  await page.getByText("这次查看已记入审计。").waitFor();
}

test("a worker moves a household in and reveals a phone, and the auditor sees the look", async () => {
  const worker = await browser.person({ screen: DESK });
  await logIn(worker, "worker", "/households");
  await worker.locator("[data-row]").first().waitFor();
  await moveIn(worker);
  await keepPicture(worker, "desk-households");
  await worker.getByRole("link", { name: "查看这一户" }).click();
  await worker.getByText(masked).waitFor();
  await keepPicture(worker, "desk-household");
  await worker.getByRole("link", { name: "试住户" }).click();
  await reveal(worker);
  await worker.getByText(phone).waitFor();
  await keepPicture(worker, "desk-resident-revealed");
  const address = worker.url();

  await worker.getByRole("link", { name: "住户", exact: true }).click();
  await worker.getByRole("heading", { name: "住户" }).waitFor();
  await worker.goBack();
  await worker.getByText(masked).waitFor();
  assert.equal(await worker.getByText(phone).count(), 0, "what was shown is gone with the page");
  assert.equal(worker.url(), address);

  const auditor = await browser.person({ screen: DESK });
  await logIn(auditor, "auditor", "/audit");
  const row = auditor.getByRole("row").filter({ hasText: why });
  await row.getByText("电话", { exact: true }).waitFor();
  await row.getByRole("link").last().click();
  await auditor.waitForURL((url) => address.endsWith(url.searchParams.get("thing") ?? "none"));
  await auditor
    .getByRole("button", { name: /核验.*的审计链/ })
    .first()
    .click();
  await auditor.getByText(/^完整：\d+ 条记录/).waitFor();
  await keepPicture(auditor, "desk-audit");
  assert.equal(await auditor.getByText(phone).count(), 0, "the trail holds no value");

  await auditor.goto(address);
  await auditor.getByRole("alert").first().waitFor();
  assert.equal(await auditor.getByText("试住户").count(), 0, "who audits sees no resident");
});

test("a household moves out on a phone, after it was said whom that is about", async () => {
  const worker = await browser.person({ screen: PHONE });
  await logIn(worker, "worker", "/households");
  await search(worker);
  await worker.getByRole("link", { name: `1号楼1单元${door}` }).waitFor();
  await keepPicture(worker, "phone-households");
  await worker.getByRole("link", { name: `1号楼1单元${door}` }).click();
  await worker.getByRole("button", { name: "登记迁出" }).click();
  const form = worker.getByRole("dialog");
  await form.getByText("1 人将一起登记为迁出").waitFor();
  await keepPicture(worker, "phone-move-out");
  await form.getByRole("button", { name: "确认迁出" }).click();
  await worker.getByText("整户迁出。").waitFor();
  await worker.goto(`${SPA_URL}/households`);
  await search(worker);
  await worker.getByRole("heading", { name: "没有符合条件的结果" }).waitFor();
});

const OWN_PASSWORD = `Own-${run}-password`;

/** Says who one is, on the login page of the real Keycloak. */
async function enterAs(page, { username, password }) {
  await page.locator("#username").fill(username);
  await page.locator("#password").fill(password);
  await page.locator("#kc-login").click();
}

/** Gives the resident whose page that is a login; answers what is on the slip. */
async function giveLogin(worker) {
  await worker.getByRole("button", { name: "开通登录账号" }).click();
  const form = worker.getByRole("dialog");
  await form.getByText("请当面把一次性密码交给本人").waitFor();
  await keepPicture(worker, "desk-resident-login");
  await form.getByRole("button", { name: "开通账号" }).click();
  const shown = async (id) => (await worker.getByTestId(id).textContent()).trim();
  await worker.getByTestId("one-time-password").waitFor();
  await keepPicture(worker, "desk-resident-login-hand-over");
  const slip = { username: await shown("username"), password: await shown("one-time-password") };
  await worker.getByRole("button", { name: "已转交" }).click();
  await worker.getByText("账号已办好并转交。").waitFor();
  assert.equal(await worker.getByText(slip.password).count(), 0, "the password is forgotten");
  await worker.getByRole("button", { name: "重置登录密码" }).waitFor();
  assert.equal(await worker.getByRole("button", { name: "开通登录账号" }).count(), 0);
  return slip;
}

test("a resident gets a login at the desk, signs up with it, and is gone with the record", async () => {
  const worker = await browser.person({ screen: DESK });
  await logIn(worker, "worker", "/households");
  await worker.locator("[data-row]").first().waitFor();
  await moveIn(worker, `8${run}`);
  await worker.getByRole("link", { name: "查看这一户" }).click();
  await worker.getByRole("link", { name: "试住户" }).click();
  await worker.getByRole("heading", { level: 1, name: "试住户" }).waitFor();
  const slip = await giveLogin(worker);
  const address = new URL(worker.url()).pathname;

  const resident = await browser.person({ screen: PHONE });
  await openActivity(resident);
  await resident.getByRole("button", { name: "登录并报名", exact: true }).click();
  await enterAs(resident, slip);
  await resident.locator("#password-new").fill(OWN_PASSWORD);
  await resident.locator("#password-confirm").fill(OWN_PASSWORD);
  await resident.locator("[type=submit]").first().click();
  await resident.getByText("报上名了").waitFor();

  const secretary = await browser.person({ screen: PHONE });
  await logIn(secretary, "secretary", address);
  await keepPicture(secretary, "phone-resident-acts");
  await secretary.getByRole("button", { name: "删除档案" }).click();
  const form = secretary.getByRole("dialog");
  await form.getByText(/登录账号.*一并删除/).waitFor();
  await pick(secretary, form, "为什么删除", "本人要求");
  await form.getByLabel(/请输入姓名/).fill("试住户");
  await keepPicture(secretary, "phone-resident-delete");
  await form.getByRole("button", { name: "永久删除" }).click();
  await secretary.getByText("档案已删除。").waitFor();

  const again = await browser.person({ screen: PHONE });
  await again.goto(`${SPA_URL}/desk`);
  await enterAs(again, { username: slip.username, password: OWN_PASSWORD });
  await again.locator("[id^=input-error], .alert-error, .pf-m-danger").first().waitFor();
});
