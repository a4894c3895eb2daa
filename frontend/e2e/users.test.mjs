/* A secretary makes a grid member with a login in one form; that person logs in, chooses a password, sees the grid; then is shut out. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { endPostsOf } from "./api.mjs";
import { DESK, keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { tabTo } from "./keyboard.mjs";
import { forgetLogin } from "./logins.mjs";
import { logIn, pick } from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  // Who served stays on record, without a post and without a login.
  await endPostsOf("secretary", NAME);
  await forgetLogin(USERNAME);
});

/** This run's own: the stack keeps what earlier runs made. */
const run = String(Date.now() % 100_000_000);
const USERNAME = `grid-${run}`;
const NAME = `试网格员${run}`;
const OWN_PASSWORD = `Own-${run}-password`;

const button = (page, name) => page.getByRole("button", { name, exact: true });

/** Says who one is, on the login page of the real Keycloak. */
async function enterAs(page, password) {
  await page.locator("#username").fill(USERNAME);
  await page.locator("#password").fill(password);
  await page.locator("#kc-login").click();
}

/** By keyboard alone, in one form; answers the one-time password. */
async function makeGridMember(secretary) {
  const create = button(secretary, "新建账号");
  await create.waitFor();
  await tabTo(secretary, create);
  await secretary.keyboard.press("Enter");
  const form = secretary.getByRole("dialog");
  const name = form.getByLabel("姓名");
  await name.waitFor();
  await tabTo(secretary, name);
  await secretary.keyboard.type(NAME);
  await tabTo(secretary, form.getByLabel("账号"));
  await secretary.keyboard.type(USERNAME);
  await tabTo(secretary, form.getByRole("combobox", { name: "角色" }));
  await pick(secretary, form, "角色", "网格员");
  const grid = form.getByRole("combobox", { name: "网格" });
  await grid.waitFor();
  await tabTo(secretary, grid);
  await pick(secretary, form, "网格", "第三网格");
  await keepPicture(secretary, "desk-users-create");
  await secretary.keyboard.press("Control+Enter");
  const password = secretary.getByTestId("one-time-password");
  await password.waitFor();
  await keepPicture(secretary, "desk-users-hand-over");
  return (await password.textContent()).trim();
}

async function printsTheSlipAlone(page) {
  await page.emulateMedia({ media: "print" });
  await keepPicture(page, "desk-users-slip");
  assert.ok(await page.getByTestId("one-time-password").isVisible());
  assert.ok(!(await page.locator("#root").isVisible()), "nothing but the slip is printed");
  await page.emulateMedia({ media: null });
}

/** Logs in for the first time, which asks for a password of one's own. */
async function firstLogin(member, oneTime) {
  await member.goto(`${SPA_URL}/desk`);
  await enterAs(member, oneTime);
  const own = member.locator("#password-new");
  await own.waitFor();
  await own.fill(OWN_PASSWORD);
  await member.locator("#password-confirm").fill(OWN_PASSWORD);
  await member.locator("#kc-form-buttons [type=submit], [type=submit]").first().click();
  await member.waitForURL((url) => url.href.startsWith(`${SPA_URL}/desk`));
  await member.locator("h1").first().waitFor();
}

test("a secretary makes a grid member, who logs in with a password of their own, and is shut out again", async () => {
  const secretary = await browser.person({ screen: DESK });
  await logIn(secretary, "secretary", "/admin/users");
  await secretary.locator("[data-row]").first().waitFor();
  await keepPicture(secretary, "desk-users");
  const oneTime = await makeGridMember(secretary);
  await printsTheSlipAlone(secretary);
  await button(secretary, "已转交").click();
  await secretary.getByText(`已建立${NAME}的账号。`).waitFor();
  assert.equal(await secretary.getByText(oneTime).count(), 0, "the password is forgotten");

  const member = await browser.person({ screen: DESK });
  await firstLogin(member, oneTime);
  await member.locator(".account-button").click();
  await member
    .getByText(/第三网格 · 网格员/)
    .first()
    .waitFor();
  await keepPicture(member, "desk-users-member");

  await secretary.getByRole("link", { name: "查看这个人" }).click();
  await secretary.getByRole("heading", { level: 1, name: NAME }).waitFor();
  await keepPicture(secretary, "desk-users-person");
  await button(secretary, "停用").click();
  const form = secretary.getByRole("dialog");
  await form.getByLabel("原因").fill("试完了");
  await button(form, "停用账号").click();
  await secretary.getByText(`已停用${NAME}的账号。`).waitFor();

  // The tokens of before open nothing, and neither does the password.
  await member.goto(`${SPA_URL}/whistles`);
  await member.waitForLoadState("networkidle");
  assert.equal(await member.locator("[data-row]").count(), 0, "the old session sees no whistle");
  const again = await browser.person({ screen: DESK });
  await again.goto(`${SPA_URL}/desk`);
  await enterAs(again, OWN_PASSWORD);
  await again.locator("#input-error, .alert-error, .pf-m-danger").first().waitFor();
  assert.ok(!again.url().startsWith(SPA_URL), "a disabled login stays outside");

  await secretary.getByRole("button", { name: "免职", exact: true }).click();
  const end = secretary.getByRole("dialog");
  await end.getByLabel("原因").fill("试完了");
  await button(end, "免职").click();
  await secretary.getByText(`已登记${NAME}免职。`).waitFor();
});

test("on the phone a leader walks down to a community and reads who serves there", async () => {
  const leader = await browser.person({ screen: PHONE });
  await logIn(leader, "leader", "/admin/users?tab=POSTS");
  await leader.locator("[data-row]").first().waitFor();
  await keepPicture(leader, "phone-users-posts");
  await leader.getByRole("link", { name: "郑海燕" }).click();
  await leader.getByRole("heading", { level: 1, name: "郑海燕" }).waitFor();
  await button(leader, "安排代理人").waitFor();
  await keepPicture(leader, "phone-users-person");
  await button(leader, "安排代理人").click();
  await leader
    .getByRole("dialog")
    .getByText(/到期自动结束/)
    .waitFor();
  await keepPicture(leader, "phone-users-substitute");
});
