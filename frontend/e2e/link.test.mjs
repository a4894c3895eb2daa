/* The desk makes a link code, and a login without a household enters it and sees its own: both by keyboard alone. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { clearDoor } from "./api.mjs";
import { DESK, keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { press, tabTo } from "./keyboard.mjs";
import { forgetLogin, makeLogin } from "./logins.mjs";
import { logIn, pick } from "./staff.mjs";

const run = String(Date.now() % 100_000_000);
const DOOR = `8${run}`;
const USERNAME = `link-${run}`;
const PASSWORD = `Own-${run}-password`;

let browser;
before(async () => {
  browser = await openBrowser();
  await makeLogin(USERNAME, PASSWORD, ["resident"]);
});
after(async () => {
  await browser?.close();
  await clearDoor("worker2", "secretary2", "150125100017", DOOR);
  // Gone with the record already, unless the test never came so far.
  await forgetLogin(USERNAME);
});

const button = (page, name) => page.getByRole("button", { name, exact: true });

async function moveIn(worker) {
  await button(worker, "登记入住").click();
  const form = worker.getByRole("dialog");
  await pick(worker, form, "楼栋", "1号楼");
  await pick(worker, form, "单元", "1单元");
  await form.getByLabel("门牌号").fill(DOOR);
  await form.getByLabel("姓名").fill("试关联");
  await button(form, "登记").click();
  await worker.getByRole("link", { name: "查看这一户" }).click();
  await worker.getByRole("link", { name: "试关联" }).click();
}

/** Answers the code that stands on the slip. */
async function makeCode(worker) {
  await press(worker, button(worker, "给居民关联码"));
  const form = worker.getByRole("dialog", { name: "给居民关联码" });
  await form.waitFor();
  await keepPicture(worker, "desk-link-code-form");
  await press(worker, button(form, "生成关联码"));
  const code = worker.getByTestId("link-code");
  await code.waitFor();
  await keepPicture(worker, "desk-link-code");
  await worker.emulateMedia({ media: "print" });
  await keepPicture(worker, "desk-link-code-slip");
  assert.ok(await code.isVisible());
  assert.ok(!(await worker.locator("#root").isVisible()), "nothing but the slip is printed");
  await worker.emulateMedia({ media: null });
  const said = (await code.textContent()).trim();
  await press(worker, button(worker, "已转交"));
  await worker.getByText("已生成关联码并转交。").waitFor();
  assert.equal(await worker.getByText(said).count(), 0, "the code is forgotten");
  return said;
}

async function signIn(page) {
  await page.locator("#username").fill(USERNAME);
  await page.locator("#password").fill(PASSWORD);
  await page.locator("#kc-login").click();
}

async function type(page, code) {
  const field = page.getByRole("textbox", { name: "关联码" });
  await field.waitFor();
  await tabTo(page, field);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
}

test("the desk makes a code, and whoever has it sees their own household", async () => {
  const worker = await browser.person({ screen: DESK });
  await logIn(worker, "worker2", "/households");
  await moveIn(worker);
  const code = await makeCode(worker);

  const home = await browser.person({ screen: PHONE });
  const loaded = [];
  home.on("request", (request) => loaded.push(request.url()));
  await home.goto(`${SPA_URL}/r/link`);
  await home.getByRole("heading", { level: 1, name: "关联我家" }).waitFor();
  await home.waitForLoadState("networkidle");
  await keepPicture(home, "phone-link-guest");
  const desk = loaded.filter((url) => /antd-(?!mobile)|DeskShell|oidc/.test(url));
  assert.deepEqual(desk, [], "a guest's phone loads neither the desk nor the login");
  await press(home, button(home, "登录"));
  await signIn(home);
  await home.waitForURL(`${SPA_URL}/r/link`);

  await type(home, code.slice(0, -1));
  await home.getByText("关联码是 12 位，现在是 11 位").waitFor();
  await type(home, "2222-2222-2222");
  await home.getByText(/这个关联码不对，或者用过了、过期了/).waitFor();
  await keepPicture(home, "phone-link-refused");
  await type(home, code.toLowerCase().replaceAll("-", " "));
  await home.getByRole("heading", { level: 1, name: "关联好了" }).waitFor();
  const look = home.getByRole("link", { name: "看看我家" });
  await look.waitFor();
  await keepPicture(home, "phone-linked");
  await press(home, look);
  await home.getByRole("heading", { name: new RegExp(`迎宾社区.*1号楼1单元${DOOR}`) }).waitFor();
  await home.getByText("试关联").first().waitFor();
  await keepPicture(home, "phone-own-household");

  await home.goto(SPA_URL);
  await home.getByRole("link", { name: /我家/ }).waitFor();
  await home.goto(`${SPA_URL}/r/link`);
  await home.getByText("您的账号已经关联到自己这一户").waitFor();

  await press(worker, button(worker, "给居民关联码"));
  const form = worker.getByRole("dialog", { name: "给居民关联码" });
  await press(worker, button(form, "生成关联码"));
  await form
    .getByText(/刚才有人更新了内容|已有登录账号/)
    .first()
    .waitFor();
});

test("whoever has no code is told where to get one, in English and large print too", async () => {
  const home = await browser.person({ screen: PHONE, dark: true });
  await home.goto(`${SPA_URL}/r/household`);
  await button(home, "English").click();
  await button(home, "Large print").click();
  await home.getByRole("heading", { level: 1, name: "My home" }).waitFor();
  await keepPicture(home, "phone-own-household-guest-large-dark-en");
});
