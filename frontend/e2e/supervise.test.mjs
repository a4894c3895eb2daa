/* Supervision in a real browser: a leader opens one and is not content at once; one is opened by rule. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { blow, rate } from "./resident.mjs";
import {
  act,
  admitAndDispatch,
  choose,
  feedBack,
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

async function desk(user, number) {
  const page = await browser.person({ screen: DESK });
  await logIn(page, user);
  await openWhistle(page, number);
  return page;
}

/** The line of that whistle on the list of supervisions, on whichever page it is. */
async function lineOf(page, number) {
  await page.goto(`${SPA_URL}/supervise`);
  await page.getByRole("heading", { name: "督办", level: 1 }).waitFor();
  const line = page.locator("tr[data-row]").filter({ hasText: number });
  const next = page.getByRole("button", { name: "下一页" });
  for (;;) {
    await page.locator("tr[data-row]").first().waitFor();
    if ((await line.count()) > 0 || !(await next.isVisible()) || !(await next.isEnabled())) break;
    const before = page.url();
    await next.click();
    await page.waitForURL((url) => url.href !== before);
  }
  await line.first().waitFor();
  return line.first();
}

/** Opens the form of an act beside a supervision, fills it in and sends it. */
async function doAct(page, where, action, fill = async () => undefined) {
  await where.getByRole("button", { name: action, exact: true }).click();
  const form = page.getByRole("dialog");
  await form.waitFor();
  await fill(form);
  await form.getByRole("button", { name: action, exact: true }).click();
  await form.waitFor({ state: "hidden" });
}

const words = (label, text) => (form) => form.getByRole("textbox", { name: label }).fill(text);

test("a leader supervises, does not accept the first answer, and accepts the second", async () => {
  const resident = await browser.person({ screen: PHONE });
  const { number } = await blow(resident, false);
  const worker = await desk("worker", number);
  await admitAndDispatch(worker);

  const leader = await desk("leader", number);
  await act(leader, "督办", async (form) => {
    await words("存在问题", "派单两天没有签收")(form);
    await words("整改要求", "今天到场，三天内清完")(form);
    await keepPicture(leader, "desk-supervise-form");
  });
  const panel = leader.getByRole("region", { name: "督办", exact: true });
  await panel.getByText("待回复", { exact: true }).waitFor();
  await panel.getByText(/派单两天没有签收/).waitFor();

  const department = await browser.person({ screen: DESK });
  await logIn(department, "department");
  let line = await lineOf(department, number);
  await line.getByRole("button", { name: "整改回复" }).click();
  const form = department.getByRole("dialog");
  await form.getByRole("button", { name: "整改回复" }).click();
  await form.getByText("请填写").waitFor();
  await words("做了哪些整改", "已到场")(form);
  await keepPicture(department, "desk-supervise-reply");
  await form.getByRole("button", { name: "整改回复" }).click();
  await form.waitFor({ state: "hidden" });
  await department.getByText("已回复，等待审核").waitFor();

  line = await lineOf(leader, number);
  await doAct(leader, line, "退回整改", words("为什么不能办结", "楼梯口还有"));
  await leader.getByText("已退回，重新计算期限").waitFor();
  await keepPicture(leader, "desk-supervise");

  line = await lineOf(department, number);
  await line.getByText("领导督办", { exact: true }).click();
  await line.getByText(/楼梯口还有/).waitFor();
  await doAct(department, line, "整改回复", words("做了哪些整改", "全部清完"));

  await openWhistle(leader, number);
  await doAct(leader, panel, "同意办结", words(/办结意见/, "现场核实"));
  await panel.getByText("已办结", { exact: true }).first().waitFor();
  await panel.getByText(/退回 1 次/).waitFor();
  await leader.getByText("退回整改", { exact: true }).first().waitFor();
  await keepPicture(leader, "desk-supervised-whistle");
});

test("an evaluation that is not satisfied is supervised by rule, on the phone as well", async () => {
  const resident = await browser.person({ screen: PHONE });
  const { number, code } = await blow(resident, false);
  const worker = await desk("worker", number);
  await admitAndDispatch(worker);
  const department = await desk("department", number);
  await act(department, "签收");
  await reportForDuty(department);
  await reportDone(department, "已清理");
  await worker.reload();
  await feedBack(worker, "清完了，请您看看");
  await rate(resident, code, false);

  const small = await browser.person({ screen: PHONE });
  await logIn(small, "department", "/supervise");
  const line = await lineOf(small, number);
  await line.getByText("群众不满意或未解决", { exact: true }).click();
  await line.getByText(/按规则自动/).waitFor();
  await keepPicture(small, "phone-supervise");
  const wide = await small.evaluate(
    () => globalThis.document.documentElement.scrollWidth - globalThis.innerWidth,
  );
  assert.ok(wide <= 0, `${wide} px too wide`);
});

test("what waits for a ruling is ruled on from its list", async () => {
  const resident = await browser.person({ screen: PHONE });
  const { number } = await blow(resident, false);
  const worker = await desk("worker", number);
  await admitAndDispatch(worker);
  const department = await desk("department", number);
  await act(department, "申请退单", async (form) => {
    await choose(department, form, "退单理由", "非本单位职责");
    await words("依据条款", "《清单》第三条")(form);
    await words("说明和证据", "属消防部门职责")(form);
  });
  const leader = await browser.person({ screen: DESK });
  await logIn(leader, "leader", "/arbitrate");
  const line = leader.locator("tr[data-row]").filter({ hasText: number });
  await line.waitFor();
  await keepPicture(leader, "desk-arbitrate");
  await line.getByRole("button", { name: "裁定" }).click();
  const form = leader.getByRole("dialog");
  await form.getByRole("radio", { name: "不予退单，继续办理" }).check();
  await words("裁定理由", "堆物清理由城管负责")(form);
  await form.getByRole("button", { name: "提交", exact: true }).click();
  await form.waitFor({ state: "hidden" });
  await leader.getByText("已裁定", { exact: true }).waitFor();
  await line.waitFor({ state: "hidden" });
});
