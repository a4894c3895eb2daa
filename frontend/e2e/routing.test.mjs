/* A leader writes two rules, moves one by keyboard, tries them on past whistles and publishes; a worker who is about to
   dispatch is told who is proposed and why, and takes it over. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE } from "./browser.mjs";
import { blow } from "./resident.mjs";
import { act, assertState, logIn, openWhistle, pick } from "./staff.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** Fills in the form of a rule and waits until it is saved. */
async function rule(page, { name, matter, lead }) {
  await page.getByRole("button", { name: "添加规则", exact: true }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("规则名称").fill(name);
  if (matter) {
    await pick(page, form, "事项", matter);
    await page.keyboard.press("Tab");
  }
  await pick(page, form, "主办单位", lead);
  await keepPicture(page, `desk-routing-rule-${matter ? "matter" : "any"}`);
  await form.getByRole("button", { name: /^保\s?存$/ }).click();
  await form.waitFor({ state: "hidden" });
  await page.getByRole("heading", { name: new RegExp(`${name}$`) }).waitFor();
}

const headings = (page) => page.locator(".rules li h2").allTextContents();

test("rules are written, tried, published, and then propose", async () => {
  const leader = await browser.person({ screen: DESK });
  await logIn(leader, "leader", "/routing");
  await draft(leader);
  const mark = Date.now().toString(36);
  const [fire, rest] = [`消防通道-${mark}`, `其余-${mark}`];
  await rule(leader, { name: rest, lead: "住建局" });
  await rule(leader, { name: fire, matter: "安-07", lead: "消防救援大队" });

  // The last one goes up by keyboard, as far as it goes.
  const mine = leader.locator("li", { hasText: fire }).getByRole("button", { name: /修\s?改/ });
  await mine.focus();
  await leader.keyboard.press("Alt+ArrowUp");
  await leader.getByText(`“${fire}”已移到第 1 条`).waitFor({ state: "attached" });
  await leader.waitForFunction(
    (name) => globalThis.document.querySelector(".rules li h2")?.textContent.includes(name),
    fire,
  );
  assert.deepEqual(await headings(leader), [`1. ${fire}`, `2. ${rest}`]);

  // Taken out by mistake and brought back.
  await leader.getByRole("button", { name: `删除“${rest}”` }).click();
  await leader.getByRole("button", { name: /恢\s?复/ }).click();
  await leader.getByRole("heading", { name: `2. ${rest}` }).waitFor();

  await leader.getByRole("button", { name: "试运行", exact: true }).click();
  await leader
    .getByText(/试运行完成|这段时间没有派过单/)
    .first()
    .waitFor({ state: "attached" });
  await keepPicture(leader, "desk-routing");
  await leader.getByRole("button", { name: /^发\s?布$/ }).click();
  await leader.getByRole("dialog").getByRole("button", { name: "确认发布" }).click();
  await leader.getByText("已发布。").waitFor();

  const { number } = await blow(await browser.person({ screen: PHONE }), false);
  const worker = await browser.person({ screen: DESK });
  await logIn(worker, "worker");
  await openWhistle(worker, number);
  await act(worker, "受理", (form) => pick(worker, form, "适用事项", "安-07"));
  await act(worker, "派单", async (form) => {
    const hint = form.getByRole("region", { name: "按规则建议派给" });
    await hint.getByText("清水河县消防救援大队").first().waitFor();
    await hint.getByText("为什么是这个单位").click();
    await hint.getByText(/符合：清水河县消防救援大队/).waitFor();
    await keepPicture(worker, "desk-dispatch-proposal");
    // The form may say just that already, by the duty list.
    const take = hint.getByRole("button", { name: /采用建议/ });
    await take.waitFor();
    if (await take.isEnabled()) await take.click();
    await hint.getByText("已采用建议").waitFor();
  });
  await assertState(worker, "待签收");
  await worker
    .getByText(/已按建议派单/)
    .first()
    .waitFor();

  const phone = await browser.person({ screen: PHONE });
  await logIn(phone, "worker", "/routing");
  await phone.getByRole("heading", { name: `1. ${fire}` }).waitFor();
  await keepPicture(phone, "phone-routing");

  await leaveNoRules(leader);
});

/** Begins a draft, or empties the one that is there. */
async function draft(page) {
  const begin = page.getByRole("button", { name: /起草/ });
  await page
    .getByRole("button", { name: /起草|添加规则/ })
    .first()
    .waitFor();
  if (await begin.isVisible()) {
    await begin.click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^起\s?草$/ })
      .click();
    await page.getByRole("button", { name: "添加规则", exact: true }).waitFor();
  }
  await empty(page);
}

async function empty(page) {
  for (let left = await page.locator(".rules li").count(); left > 0; left--) {
    await page.locator(".rules li").first().getByRole("button", { name: /^删除/ }).click();
    await page.waitForFunction(
      (count) => globalThis.document.querySelectorAll(".rules li").length < count,
      left,
    );
    await page.getByRole("button", { name: /恢\s?复/ }).waitFor();
  }
}

/** What is published stays; so the next version says what the duty list says of the matter that others dispatch. */
async function leaveNoRules(page) {
  await page.getByRole("button", { name: /起草/ }).waitFor();
  await draft(page);
  await rule(page, { name: "照清单", matter: "安-07", lead: "消防救援大队" });
  await page.getByRole("button", { name: /^发\s?布$/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认发布" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}
