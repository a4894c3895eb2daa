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

const fireLane = {
  __typename: "Matter",
  id: "m17",
  code: "安-07",
  kind: "SAFETY",
  title: "消防通道堵塞",
  legalBasis: null,
  lead: { __typename: "Organisation", id: "o4", name: "清水河县消防救援大队" },
};

async function admitting(matterSuggestions: readonly object[]) {
  const whistle = someWhistle({ availableActions: allActions(["ADMIT"]), matterSuggestions });
  const { server, asked } = mockApi({
    whistle,
    matters: { nodes: [fireLane] },
    whistleAdmit: { whistle, ...noErrors },
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
  await user.click(await screen.findByRole("button", { name: "受理" }));
  return { asked, user, form: await screen.findByRole("dialog", { name: "受理" }) };
}

describe("matters that words speak for", () => {
  it("are not spoken of when there are none", async () => {
    const { form } = await admitting([]);
    await within(form).findByRole("combobox", { name: "适用事项" });
    expect(within(form).queryByRole("region", { name: "文字里提到的，可能是" })).toBeNull();
  });

  it("are told with the words and what stands behind them, and chosen by the person alone", async () => {
    const { asked, user, form } = await admitting([{ matter: fireLane, words: ["消防通道"], whistles: 5 }]);
    const hint = await within(form).findByRole("region", { name: "文字里提到的，可能是" });
    expect(within(hint).getByText(/写到了“消防通道”；本社区有 5 张/)).toBeVisible();
    await user.click(within(form).getByRole("button", { name: "提交" }));
    expect(await within(form).findByText("请填写")).toBeInTheDocument();
    await user.click(within(hint).getByRole("button", { name: "选用“消防通道堵塞”" }));
    expect(within(form).getByText("按事项清单，主办单位是清水河县消防救援大队")).toBeVisible();
    await user.click(within(form).getByRole("button", { name: "提交" }));
    expect(await screen.findByText("已完成：受理")).toBeVisible();
    const sent = asked.find(({ query }) => query.includes("mutation WhistleAdmit("));
    expect(sent?.variables.input).toMatchObject({ matter: "m17" });
  });
});
