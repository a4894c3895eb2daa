import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { allActions, noErrors, someMatter, someWhistle } from "@/features/whistle/testing";
import { type Answers, type AskedOperation, fault, mockApi } from "@/testing/api";
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

const inputOf = (asked: AskedOperation[], name: string, at = 0) =>
  asked.filter((one) => one.query.includes(`mutation ${name}(`))[at]?.variables.input as
    Record<string, unknown> | undefined;

const onSite = { state: "SIGNED", version: 4, availableActions: allActions(["REPORT_FOR_DUTY"]) };

describe("what a person may do to a whistle", () => {
  it("comes from the API alone: possible, refused with a reason, or not theirs", async () => {
    await open({ whistle: someWhistle() });
    const panel = await screen.findByRole("region", { name: "您现在可以" });
    expect(within(panel).getByRole("button", { name: "受理" })).toBeEnabled();
    expect(within(panel).getByRole("button", { name: "不予受理" })).toBeEnabled();
    const refused = within(panel).getByRole("button", { name: /派单/ });
    expect(refused).toHaveAttribute("aria-disabled", "true");
    expect(refused).toHaveTextContent("受理之后、派出之前才能派单");
    expect(within(panel).queryByRole("button", { name: /签收/ })).toBeNull();
  });

  it("says so when there is nothing", async () => {
    await open({ whistle: someWhistle({ availableActions: allActions([]) }) });
    expect(await screen.findByText("现在没有需要您做的")).toBeVisible();
  });
});

describe("admitting", () => {
  it("asks for a matter before anything is sent", async () => {
    const { asked, user } = await open({ whistle: someWhistle(), matters: { nodes: [someMatter] } });
    await user.click(await screen.findByRole("button", { name: "受理" }));
    await user.click(await screen.findByRole("button", { name: "提交" }));
    expect(await screen.findByText("请填写")).toBeInTheDocument();
    expect(inputOf(asked, "WhistleAdmit")).toBeUndefined();
  });

  it("sends matter, urgency, version and a key, then says it is done", async () => {
    let now = someWhistle();
    const { asked, user } = await open({
      whistle: () => now,
      matters: { nodes: [someMatter] },
      whistleAdmit: () => {
        now = someWhistle({ state: "ADMITTED", version: 2, availableActions: allActions(["DISPATCH"]) });
        return { whistle: now, ...noErrors };
      },
    });
    await user.click(await screen.findByRole("button", { name: "受理" }));
    await user.click(await screen.findByRole("combobox", { name: "适用事项" }));
    await user.click(await screen.findByText("安-07 消防通道堵塞"));
    expect(await screen.findByText("按事项清单，主办单位是清水河县消防救援大队")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "紧急" }));
    await user.click(screen.getByRole("button", { name: "提交" }));
    expect(await screen.findByText("已完成：受理")).toBeVisible();
    expect(await screen.findByRole("button", { name: "派单" })).toBeEnabled();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(inputOf(asked, "WhistleAdmit")).toEqual({
      matter: "m7",
      urgency: "URGENT",
      note: null,
      expectedVersion: 1,
      idempotencyKey: expect.stringMatching(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ) as string,
    });
  });
});

describe("a refused act", () => {
  it("says why beside the field and keeps what was typed", async () => {
    const { user } = await open({
      whistle: someWhistle(onSite),
      whistleReportForDuty: {
        whistle: null,
        errors: [{ code: "TIME_IN_FUTURE", field: "arrivedAt", currentVersion: null, message: "x" }],
      },
    });
    await user.click(await screen.findByRole("button", { name: "报到" }));
    const place = await screen.findByRole("textbox", { name: "到场地点" });
    await user.clear(place);
    await user.type(place, "5号楼门口");
    await user.click(screen.getByRole("button", { name: "提交" }));
    expect(await screen.findByText("时间不能晚于现在")).toBeInTheDocument();
    const field = screen.getByLabelText("到场时间");
    expect(field).toHaveAttribute("aria-invalid", "true");
    expect(field).toHaveAccessibleDescription("时间不能晚于现在");
    expect(place).toHaveValue("5号楼门口");
  });

  it("about no field of the form is told above it", async () => {
    const { user } = await open({
      whistle: someWhistle(onSite),
      whistleReportForDuty: {
        whistle: null,
        errors: [{ code: "NOT_YOUR_ORDER", field: null, currentVersion: null, message: "x" }],
      },
    });
    await user.click(await screen.findByRole("button", { name: "报到" }));
    await user.click(await screen.findByRole("button", { name: "提交" }));
    expect(await screen.findByText("这张派单不是发给您单位的")).toHaveAttribute("role", "alert");
  });
});

describe("when somebody else was faster", () => {
  const stale = {
    whistle: null,
    errors: [{ code: "STALE_VERSION", field: "expectedVersion", currentVersion: 5, message: "x" }],
  };

  it("the person sees what is new, keeps the text, and sends it with a new version and key", async () => {
    let now = someWhistle(onSite);
    let answer: object = stale;
    const { asked, user } = await open({ whistle: () => now, whistleReportForDuty: () => answer });
    await user.click(await screen.findByRole("button", { name: "报到" }));
    await user.type(await screen.findByRole("textbox", { name: "备注（选填）" }), "带了工具");
    await user.click(screen.getByRole("button", { name: "提交" }));
    expect(await screen.findByText("刚才有人更新了这张哨单")).toBeVisible();
    expect(screen.getByRole("button", { name: "提交" })).toBeDisabled();

    now = someWhistle({ ...onSite, version: 5 });
    answer = { whistle: now, ...noErrors };
    await user.click(screen.getByRole("button", { name: "查看最新情况" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "提交" })).toBeEnabled());
    expect(screen.getByRole("textbox", { name: "备注（选填）" })).toHaveValue("带了工具");
    await user.click(screen.getByRole("button", { name: "提交" }));
    expect(await screen.findByText("已完成：报到")).toBeVisible();

    const [first, second] = [0, 1].map((at) => inputOf(asked, "WhistleReportForDuty", at));
    expect([first?.expectedVersion, second?.expectedVersion]).toEqual([4, 5]);
    expect(second?.idempotencyKey).not.toBe(first?.idempotencyKey);
    expect(second?.note).toBe("带了工具");
  });

  it("and the act is no longer possible, the person is told why", async () => {
    let now = someWhistle(onSite);
    const { user } = await open({ whistle: () => now, whistleReportForDuty: () => stale });
    await user.click(await screen.findByRole("button", { name: "报到" }));
    await user.click(await screen.findByRole("button", { name: "提交" }));
    now = someWhistle({
      ...onSite,
      version: 5,
      availableActions: allActions([], { REPORT_FOR_DUTY: ["ORDER_WRONG_STATE"] }),
    });
    await user.click(await screen.findByRole("button", { name: "查看最新情况" }));
    expect(await screen.findByText(/现在不能再报到了：您单位的派单还没到这一步/)).toBeVisible();
    expect(screen.getByRole("button", { name: "提交" })).toBeDisabled();
  });
});

describe("when no answer comes", () => {
  it("the trace id is shown and the same key is sent again", async () => {
    let broken = true;
    const { asked, user } = await open({
      whistle: someWhistle(onSite),
      whistleReportForDuty: () =>
        broken ? fault("INTERNAL", "4bf92f3577b34da6") : { whistle: someWhistle(onSite), ...noErrors },
    });
    await user.click(await screen.findByRole("button", { name: "报到" }));
    await user.click(await screen.findByRole("button", { name: "提交" }));
    expect(await screen.findByText("请求编号 4bf92f3577b34da6")).toBeVisible();
    broken = false;
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByText("已完成：报到")).toBeVisible();
    expect(inputOf(asked, "WhistleReportForDuty", 1)?.idempotencyKey).toBe(
      inputOf(asked, "WhistleReportForDuty", 0)?.idempotencyKey,
    );
  });

  it("a whistle that is hidden or missing is said to be not found", async () => {
    await open({ whistle: null });
    expect(await screen.findByRole("alert")).toHaveTextContent("没有找到");
  });
});

describe("a form closed by mistake", () => {
  it("still holds what was typed", async () => {
    const { user } = await open({ whistle: someWhistle() });
    await user.click(await screen.findByRole("button", { name: "不予受理" }));
    await user.type(await screen.findByRole("textbox", { name: "不予受理的依据" }), "清单第四条");
    await user.click(screen.getByRole("button", { name: "取消" }));
    await user.click(await screen.findByRole("button", { name: "不予受理" }));
    expect(await screen.findByRole("textbox", { name: "不予受理的依据" })).toHaveValue("清单第四条");
  });
});
