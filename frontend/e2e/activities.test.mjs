/* A resident on the phone: finds an activity, logs in on the way, signs up, finds it under their name, cancels. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { openActivity } from "./resident.mjs";
import { enter } from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

const act = (page, name) => page.getByRole("button", { name, exact: true });

async function cancel(page) {
  await act(page, "取消报名").click();
  await page.getByRole("alert").getByText("真的取消报名吗？").waitFor();
  await keepPicture(page, "phone-activity-sure");
  await act(page, "取消报名").click();
  await page.getByText("已取消报名").waitFor();
}

test("a resident signs up with a login on the way, and cancels", async () => {
  const resident = await browser.person({ screen: PHONE });
  const title = await openActivity(resident);
  await keepPicture(resident, "phone-activity-guest");
  const address = resident.url();
  await act(resident, "登录并报名").click();
  await enter(resident, "resident");

  await resident.getByText("报上名了").waitFor();
  assert.equal(resident.url(), address, "back on the same page");
  await keepPicture(resident, "phone-activity-signed-up");
  await resident.reload();
  await resident.getByText("您已报名").waitFor();

  await resident.goto(`${SPA_URL}/r/activities`);
  const mine = resident.getByRole("region", { name: "我报名的活动" });
  await mine.getByRole("link", { name: title }).waitFor();
  await resident.waitForLoadState("networkidle");
  await keepPicture(resident, "phone-activities-mine");
  await mine.getByRole("link", { name: title }).click();

  await cancel(resident);
  await keepPicture(resident, "phone-activity-cancelled");
  await act(resident, "撤销，重新报名").click();
  await resident.getByText("报上名了").waitFor();
  await cancel(resident);
  await resident.goto(`${SPA_URL}/r/activities?show=mine`);
  await resident.getByRole("heading", { name: "我报名的活动" }).waitFor();
  await resident.waitForLoadState("networkidle");
  assert.equal(await resident.getByRole("link", { name: title }).count(), 0, "no longer under their name");
});

test("somebody of another county may look, and is told why they cannot sign up", async () => {
  const stranger = await browser.person({ screen: PHONE });
  await openActivity(stranger);
  const address = stranger.url();
  await act(stranger, "登录并报名").click();
  await enter(stranger, "resident2");
  await stranger.waitForURL(address);
  await stranger.getByText("这场活动只给住在或服务于本社区的人报名").waitFor();
  assert.equal(await act(stranger, "我要报名").getAttribute("aria-disabled"), "true");
  await keepPicture(stranger, "phone-activity-stranger");
});
