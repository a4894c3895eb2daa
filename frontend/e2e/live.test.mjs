/* What others do shows without a reload. */
import { after, before, test } from "node:test";
import { DESK, openBrowser, PHONE } from "./browser.mjs";
import { blow } from "./resident.mjs";
import { admitAndDispatch, assertState, linkTo, logIn, openWhistle } from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

test("a whistle blown meanwhile appears on the worker's day, and a colleague's act on its open page", async () => {
  const worker = await browser.person({ screen: DESK });
  await logIn(worker, "worker");
  const connected = worker.waitForEvent("websocket");
  await worker.reload();
  await (await connected).waitForEvent("framereceived", ({ payload }) => payload.includes("cursor"));
  const resident = await browser.person({ screen: PHONE });
  const { number } = await blow(resident);
  await linkTo(worker, number).waitFor();

  await openWhistle(worker, number);
  const secretary = await browser.person({ screen: DESK });
  await logIn(secretary, "secretary");
  await openWhistle(secretary, number);
  await admitAndDispatch(secretary);
  await assertState(worker, "待签收");
});
