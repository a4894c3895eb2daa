/* "I have this too": what a neighbour has reported already is offered before one's own is sent, and joined with one press. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE } from "./browser.mjs";
import { press } from "./keyboard.mjs";
import { answerAll, blow, receipt, track } from "./resident.mjs";
import { act, logIn, openWhistle, pick } from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

test("a neighbour joins what was admitted, by keyboard, and both are counted", async () => {
  const first = await browser.person({ screen: PHONE });
  const { number } = await blow(first);
  const worker = await browser.person({ screen: DESK });
  await logIn(worker, "worker");
  await openWhistle(worker, number);
  await act(worker, "受理", (form) => pick(worker, form, "适用事项", "安-07"));

  const neighbour = await browser.person({ screen: PHONE });
  await answerAll(neighbour);
  const offers = neighbour.getByRole("region", { name: "这里已有人反映" });
  await offers.waitFor();
  await keepPicture(neighbour, "phone-nearby");
  await press(neighbour, offers.getByRole("button", { name: "我也遇到了" }).first());
  await neighbour.getByRole("heading", { name: "已加入" }).waitFor();
  await keepPicture(neighbour, "phone-joined");
  const joined = await receipt(neighbour);
  assert.equal(joined.number, number, "the newest alike is offered first");

  await worker.reload();
  await worker.getByText("又有人反映").first().waitFor();
  await track(neighbour, joined.code);
  await neighbour.getByText("又有人反映了同一件事").waitFor();
});
