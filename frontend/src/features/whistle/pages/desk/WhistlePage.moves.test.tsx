import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { allActions, noErrors, someWhistle } from "@/features/whistle/testing";
import { type Answers, type AskedOperation, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { WhistlePage } from "./WhistlePage";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers) {
  const { server, asked } = mockApi(answers);
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<WhistlePage />, {
    words: ["whistle", "evidence", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/whistles/$id",
    at: "/whistles/QX-2026-00042",
  });
  return { asked, user: userEvent.setup() };
}

const inputOf = (asked: AskedOperation[], name: string) =>
  asked.find((one) => one.query.includes(`mutation ${name}(`))?.variables.input as
    Record<string, unknown> | undefined;

const asked = {
  __typename: "ReturnOrder",
  id: "r1",
  reason: "NOT_OUR_DUTY",
  article: "《清单》第三条",
  evidence: "属住建部门",
  askedAt: "2026-11-20T11:00:00Z",
  ruling: null,
  ruledAt: null,
  rulingReason: null,
  organisation: { __typename: "Organisation", id: "o1", name: "城管执法局" },
  proposed: { __typename: "Organisation", id: "o2", name: "住建局" },
};

describe("giving an order back", () => {
  it("needs a reason, an article and evidence", async () => {
    const { asked: sent, user } = await open({
      whistle: someWhistle({ state: "DISPATCHED", availableActions: allActions(["SIGN", "ASK_RETURN"]) }),
      organisations: { nodes: [] },
    });
    await user.click(await screen.findByRole("button", { name: "申请退单" }));
    await user.click(await screen.findByRole("button", { name: "提交" }));
    await waitFor(() => expect(screen.getAllByText("请填写")).toHaveLength(3));
    expect(inputOf(sent, "WhistleAskReturn")).toBeUndefined();
  });

  it("is ruled on with what the organisation said in sight", async () => {
    const whistle = someWhistle({
      state: "RETURN_ASKED",
      version: 7,
      returnOrders: [asked],
      availableActions: allActions(["RULE_ON_RETURN"]),
    });
    const { asked: sent, user } = await open({
      whistle,
      whistleRuleOnReturn: { whistle, ...noErrors },
    });
    expect(within(await screen.findByRole("region", { name: "退单" })).getByText(/等待裁定/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "裁定退单" }));
    const dialog = await screen.findByRole("dialog", { name: "裁定退单" });
    expect(within(dialog).getByText(/《清单》第三条 · 属住建部门 · 建议由住建局办理/)).toBeVisible();
    await user.click(within(dialog).getByRole("radio", { name: "不予退单，继续办理" }));
    await user.type(within(dialog).getByRole("textbox", { name: "裁定理由" }), "职责明确");
    await user.click(within(dialog).getByRole("button", { name: "提交" }));
    expect(await screen.findByText("已完成：裁定退单")).toBeVisible();
    expect(inputOf(sent, "WhistleRuleOnReturn")).toMatchObject({
      returnOrder: "r1",
      uphold: false,
      reason: "职责明确",
      expectedVersion: 7,
    });
  });
});

describe("a call to a reporter", () => {
  it("asks what the reporter said only when somebody answered", async () => {
    const whistle = someWhistle({
      state: "FED_BACK",
      availableActions: allActions(["RECORD_CALL_BACK"]),
      callBackDueAt: "2026-11-27T00:00:00Z",
    });
    const { asked: sent, user } = await open({
      whistle,
      whistleRecordCallBack: { whistle, ...noErrors },
    });
    await user.click(await screen.findByRole("button", { name: "记录回访" }));
    await user.click(await screen.findByRole("radio", { name: "没有接通" }));
    expect(screen.queryByRole("radiogroup", { name: "群众说解决了吗" })).toBeNull();
    await user.click(screen.getByRole("radio", { name: "接通了" }));
    expect(await screen.findByRole("radiogroup", { name: "群众说解决了吗" })).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "没有接通" }));
    await user.type(screen.getByRole("textbox", { name: "回访记录" }), "无人接听");
    await user.click(screen.getByRole("button", { name: "提交" }));
    expect(await screen.findByText("已完成：记录回访")).toBeVisible();
    expect(inputOf(sent, "WhistleRecordCallBack")).toMatchObject({
      reached: false,
      solved: null,
      note: "无人接听",
    });
  });
});

describe("what is refused beside the straight way", () => {
  it("is folded away and says why when it is opened", async () => {
    const { user } = await open({
      whistle: someWhistle({
        availableActions: allActions(["ADMIT"], { SEND_BACK: ["WRONG_STATE"], UNDO: ["NOTHING_TO_UNDO"] }),
      }),
    });
    await user.click(await screen.findByText("其他操作为什么不能办（2）"));
    expect(screen.getByRole("button", { name: /退回重办/ })).toHaveTextContent("办结之后、反馈之前才能退回");
    expect(screen.getByRole("button", { name: /撤销上一步/ })).toHaveTextContent("没有可撤销的");
  });
});
