import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { WhistlePage } from "@/features/whistle/pages/desk/WhistlePage";
import { allActions, noErrors, someWhistle } from "@/features/whistle/testing";
import { mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";

let close = () => undefined as unknown;
afterEach(() => void close());

const brigade = { __typename: "Organisation", id: "o4", name: "清水河县消防救援大队" };
const property = { __typename: "Organisation", id: "o34", name: "惠民物业" };

async function dispatching(routing: object | null) {
  const whistle = someWhistle({ state: "ADMITTED", availableActions: allActions(["DISPATCH"]), routing });
  const { server, asked } = mockApi({
    whistle,
    organisations: { nodes: [] },
    whistleDispatch: { whistle, ...noErrors },
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<WhistlePage />, {
    words: ["whistle", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/whistles/$id",
    at: "/whistles/QX-2026-00042",
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "派单" }));
  return { asked, user, form: await screen.findByRole("dialog", { name: "派单" }) };
}

const proposal = {
  organisation: brigade,
  coHandlers: [property],
  source: "RULE",
  rule: "消防",
  table: 3,
  post: "DEPARTMENT_HEAD",
  person: { name: "杨某", standsInFor: "秦某" },
  explanation: [
    { source: "RULE", rule: "夜间", outcome: "OTHER_TIME", wanted: ["OUTSIDE"], found: "2026-11-27 10:00" },
    { source: "RULE", rule: "消防", outcome: "MATCHED", wanted: ["清水河县消防救援大队"], found: null },
  ],
};

describe("who is proposed", () => {
  it("is not spoken of where nothing is proposed to this reader", async () => {
    const { form } = await dispatching(null);
    await within(form).findByRole("combobox", { name: "主办单位" });
    expect(within(form).queryByRole("region", { name: "按规则建议派给" })).toBeNull();
  });

  it("is told with the reasons and taken over by a button, never before", async () => {
    const { asked, user, form } = await dispatching(proposal);
    const hint = await within(form).findByRole("region", { name: "按规则建议派给" });
    expect(within(hint).getByText("规则“消防”（第 3 版规则）")).toBeVisible();
    expect(within(hint).getByText(/杨某（代 秦某）/)).toBeVisible();
    await user.click(within(hint).getByText("为什么是这个单位"));
    expect(within(hint).getByText("不符：限非上班时间，派单时间是 2026-11-27 10:00")).toBeInTheDocument();
    await user.click(within(form).getByRole("button", { name: "提交" }));
    expect(await within(form).findByText("请填写")).toBeInTheDocument();
    await user.click(within(hint).getByRole("button", { name: "采用建议" }));
    expect(within(hint).getByRole("button", { name: "已采用建议" })).toBeDisabled();
    await user.click(within(form).getByRole("button", { name: "提交" }));
    expect(await screen.findByText("已完成：派单")).toBeVisible();
    const sent = asked.find(({ query }) => query.includes("mutation WhistleDispatch("));
    expect(sent?.variables.input).toMatchObject({ lead: "o4", coHandlers: ["o34"] });
  });
});
