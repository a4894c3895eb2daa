/* The whole loop in a real browser, with one rework on the way: resident, worker, department, resident, secretary. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { blow, rate, track } from "./resident.mjs";
import {
  act,
  admitAndDispatch,
  assertState,
  feedBack,
  linkTo,
  logIn,
  openWhistle,
  reportDone,
  reportForDuty,
} from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

test("a whistle goes from blow to write-off with one rework on the way", async () => {
  const resident = await browser.person({ screen: PHONE });
  const { number, code } = await blow(resident, true);
  assert.match(number, /^QX-\d{4}-\d{5}$/);
  assert.match(code, /^[2-9A-HJKMNP-Z]{10}$/);

  const worker = await browser.person({ screen: DESK });
  await logIn(worker, "worker");
  await worker.getByRole("region", { name: "等您受理" }).getByRole("link").first().waitFor();
  await keepPicture(worker, "desk-today");
  await openWhistle(worker, number);
  await admitAndDispatch(worker);
  await assertState(worker, "待签收");
  await keepPicture(worker, "desk-whistle-dispatched");

  const department = await browser.person({ screen: DESK });
  await logIn(department, "department", "/orders");
  await linkTo(department, number).waitFor();
  await keepPicture(department, "desk-orders");
  await openWhistle(department, number);
  await act(department, "签收");
  await reportForDuty(department);
  await reportDone(department, "旧家具已清走，电动车已移到充电棚");
  await assertState(department, "待核实");

  await worker.reload();
  await feedBack(worker, "通道已清理，请您看看");
  await rate(resident, code, false, true);

  await department.reload();
  await assertState(department, "返工");
  await keepPicture(department, "desk-whistle-rework");
  await reportForDuty(department);
  await reportDone(department, "再次清理，装了隔离桩");
  await worker.reload();
  await feedBack(worker, "装了隔离桩，不会再堵");
  await rate(resident, code, true, true);

  const secretary = await browser.person({ screen: DESK });
  await logIn(secretary, "secretary");
  await openWhistle(secretary, number);
  await act(secretary, "销号");
  await assertState(secretary, "已销号");
  await keepPicture(secretary, "desk-whistle-closed");

  await track(resident, code);
  assert.equal((await resident.getByTestId("track-state").textContent()).trim(), "已销号");
  await keepPicture(resident, "phone-track-closed");

  const stranger = await browser.person();
  await logIn(stranger, "secretary2");
  await stranger.goto(secretary.url());
  await stranger.getByRole("alert").getByText("没有找到").waitFor();
  assert.equal(await stranger.getByText(number).count(), 0);
  await stranger.goto(`${SPA_URL}/whistles?q=${number}`);
  await stranger.getByRole("heading", { name: "没有符合条件的结果" }).waitFor();
  await keepPicture(stranger, "desk-stranger");
});
