/* Who is told what, in the browser: without a reload, at the desk and on the phone. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { blow } from "./resident.mjs";
import { admitAndDispatch, enter, logIn, openWhistle } from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** How many are unread by the bell's own words. */
async function unread(page) {
  const name = await page.getByRole("link", { name: /^消息，/ }).getAttribute("aria-label");
  return Number(/\d+/.exec(name)[0]);
}

async function bellSays(page, count) {
  await page.getByRole("link", { name: `消息，${count} 条未读`, exact: true }).waitFor();
}

/** Leaves nothing unread, so that a test counts from nothing and leaves nothing behind. */
async function readAll(page, inbox) {
  await page.goto(SPA_URL + inbox);
  await page.locator("h1").waitFor();
  const all = page.getByRole("button", { name: "全部标为已读" });
  const none = page.getByText(/还没有消息|会在这里告诉您/).first();
  await all.or(none).first().waitFor();
  if (await all.isVisible()) await all.click();
  await bellSays(page, 0);
}

test("a dispatch rings at the department's desk without a reload, opens and is read", async () => {
  const department = await browser.person({ screen: DESK });
  await logIn(department, "department");
  await readAll(department, "/inbox");
  const connected = department.waitForEvent("websocket");
  await department.goto(`${SPA_URL}/orders`);
  await (
    await connected
  ).waitForEvent("framereceived", ({ payload }) => payload.includes("notificationArrived"));
  await bellSays(department, 0);

  const resident = await browser.person({ screen: PHONE });
  const { number } = await blow(resident);
  const worker = await browser.person({ screen: DESK });
  await logIn(worker, "worker");
  await openWhistle(worker, number);
  await admitAndDispatch(worker);

  await bellSays(department, 1);
  await keepPicture(department, "desk-bell");
  await department.getByRole("link", { name: "消息，1 条未读" }).click();
  await department.getByRole("heading", { name: "消息", level: 1 }).waitFor();
  const told = department.getByRole("link", { name: /有新的哨单派给您的单位/ }).first();
  await told.waitFor();
  await keepPicture(department, "desk-inbox");
  await told.press("Enter");
  await department.waitForURL(`${SPA_URL}/whistles/${number}`);
  await bellSays(department, 0);
  // The worker's community was told of the blowing alone: nobody is told of their own acts.
  await worker.goto(`${SPA_URL}/inbox`);
  await worker.getByText(number).first().waitFor();
  assert.equal(await worker.getByText(number).count(), 1);
  await readAll(worker, "/inbox");
});

test("a resident with a login is told on the phone, opens the whistle there and has read it", async () => {
  const resident = await browser.person({ screen: PHONE });
  await resident.goto(`${SPA_URL}/r/household`);
  await resident.getByRole("button", { name: "登录", exact: true }).click();
  await enter(resident, "resident");
  await resident.waitForURL(`${SPA_URL}/r/household`);
  await readAll(resident, "/r/inbox");
  const { number } = await blow(resident);
  await resident.goto(`${SPA_URL}/r/inbox`);
  const before = await unread(resident);

  const worker = await browser.person({ screen: DESK });
  await logIn(worker, "worker");
  await openWhistle(worker, number);
  await admitAndDispatch(worker);

  await bellSays(resident, before + 2);
  const first = resident.locator("details.own").first();
  await first.getByText("您反映的问题已派给承办单位").waitFor();
  await keepPicture(resident, "phone-inbox");
  await first.locator("summary").click();
  await first.getByText(number).first().waitFor();
  await bellSays(resident, before + 1);
  await keepPicture(resident, "phone-inbox-open");
  await readAll(resident, "/r/inbox");
  await readAll(worker, "/inbox");
});

test("quiet hours are chosen in the inbox by keyboard, kept, and given up again", async () => {
  const department = await browser.person({ screen: DESK });
  await logIn(department, "department");
  const settings = async () => {
    await department.goto(`${SPA_URL}/inbox`);
    const summary = department.locator("summary", { hasText: "提醒设置" });
    await summary.focus();
    await summary.press("Enter");
    await department.getByRole("button", { name: "保存" }).waitFor();
  };
  await settings();
  const quiet = department.getByRole("checkbox", { name: /免打扰时段/ });
  await quiet.focus();
  await quiet.press("Space");
  await department.getByLabel("从", { exact: true }).fill("21:30");
  await keepPicture(department, "desk-notification-settings");
  await department.getByRole("button", { name: "保存" }).press("Enter");
  await department.getByText("已保存。").waitFor();
  await settings();
  assert.equal(await department.getByLabel("从", { exact: true }).inputValue(), "21:30");
  await quiet.uncheck();
  await department.getByRole("button", { name: "保存" }).click();
  await department.getByText("已保存。").waitFor();
  await settings();
  assert.equal(await quiet.isChecked(), false);
});

test("the inbox fits the phone in large print and in the dark", async () => {
  const worker = await browser.person({ screen: PHONE, dark: true });
  await logIn(worker, "worker");
  await worker.goto(`${SPA_URL}/inbox`);
  await worker.getByRole("heading", { name: "消息", level: 1 }).waitFor();
  await worker.evaluate(() => globalThis.document.documentElement.setAttribute("data-print", "large"));
  const [wide, room] = await worker.evaluate(() => [
    globalThis.document.documentElement.scrollWidth,
    globalThis.innerWidth,
  ]);
  await keepPicture(worker, "phone-desk-inbox-dark");
  assert.ok(wide <= room, `${wide} of ${room}`);
});
