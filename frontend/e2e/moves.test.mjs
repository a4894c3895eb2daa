/* The side ways of the loop in a real browser: a question and its answer, an order given back and ruled on, a step
   taken back, a whistle passed up, sent back, written off and opened again. */
import { after, before, test } from "node:test";
import { DESK, keepPicture, openBrowser, PHONE } from "./browser.mjs";
import { blow, rate, track } from "./resident.mjs";
import {
  act,
  admitAndDispatch,
  assertState,
  choose,
  feedBack,
  logIn,
  openWhistle,
  pick,
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

const words = (label, text) => (form) => form.getByRole("textbox", { name: label }).fill(text);

test("a whistle takes every side way and is closed at last", async () => {
  const resident = await browser.person({ screen: PHONE });
  const { number, code } = await blow(resident, false);

  const worker = await desk("worker", number);
  await act(worker, "询问反映人", words("想问反映人什么", "是哪个单元？"));
  await assertState(worker, "待群众补充");

  await track(resident, code);
  await resident.getByText("是哪个单元？").waitFor();
  await resident.getByRole("button", { name: "答复社区", exact: true }).click();
  await resident.getByRole("textbox", { name: "答复社区" }).fill("2单元，三楼");
  await keepPicture(resident, "phone-answer");
  await resident.getByRole("button", { name: "提交", exact: true }).click();
  await resident.getByText("已答复，社区会继续受理。").waitFor();

  await worker.reload();
  await worker.getByText("2单元，三楼").waitFor();
  await admitAndDispatch(worker);
  await act(worker, "撤销上一步", words("备注（选填）", "选错了单位"));
  await assertState(worker, "待派单");
  await act(worker, "派单", (form) => pick(worker, form, "主办单位", "城管执法局"));
  await assertState(worker, "待签收");

  const department = await desk("department", number);
  await act(department, "申请退单", async (form) => {
    await choose(department, form, "退单理由", "非本单位职责");
    await words("依据条款", "《清单》第三条")(form);
    await words("说明和证据", "属消防部门职责")(form);
    await keepPicture(department, "desk-ask-return");
  });
  await assertState(department, "申请退单");

  const leader = await desk("leader", number);
  await act(leader, "裁定退单", async (form) => {
    await form.getByRole("radio", { name: "不予退单，继续办理" }).check();
    await words("裁定理由", "堆物清理由城管负责")(form);
    await keepPicture(leader, "desk-rule-on-return");
  });
  await leader
    .getByRole("region", { name: "退单" })
    .getByText(/不予退单/)
    .first()
    .waitFor();

  await department.reload();
  await act(department, "签收");
  await reportForDuty(department);
  await act(department, "上报", words("为什么本级办不了", "需要镇里协调腾退"));
  await assertState(department, "待派单");

  await leader.reload();
  await act(leader, "派单", (form) => pick(leader, form, "主办单位", "城管执法局"));
  await department.reload();
  await act(department, "签收");
  await reportForDuty(department);
  await reportDone(department, "已清理");

  await worker.reload();
  await act(worker, "退回重办", words("哪里没有办好", "楼梯口还有"));
  await assertState(worker, "返工");
  await keepPicture(worker, "desk-whistle-side-ways");
  await department.reload();
  await reportForDuty(department);
  await reportDone(department, "楼梯口也清了");
  await worker.reload();
  await feedBack(worker, "都清完了，请您看看");
  await rate(resident, code, true, true);

  const secretary = await desk("secretary", number);
  await act(secretary, "销号");
  await assertState(secretary, "已销号");
  await secretary.getByRole("link", { name: "销号单", exact: true }).click();
  await secretary.getByRole("article").getByText(number, { exact: true }).waitFor();
  await keepPicture(secretary, "desk-closing-sheet");

  await track(resident, code);
  await resident.getByRole("button", { name: "没办好，重新打开", exact: true }).click();
  await resident.getByRole("textbox", { name: "没办好，重新打开" }).fill("又堆上了");
  await resident.getByRole("button", { name: "提交", exact: true }).click();
  await resident.getByText("已重新打开，会再次办理。").waitFor();
  await resident.getByTestId("track-state").filter({ hasText: "返工" }).waitFor();
  await keepPicture(resident, "phone-reopened");
});
