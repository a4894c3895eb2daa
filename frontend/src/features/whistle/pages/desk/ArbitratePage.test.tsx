import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { allActions, noErrors, someWhistle } from "@/features/whistle/testing";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { ArbitratePage } from "./ArbitratePage";

let close = () => undefined as unknown;
afterEach(() => void close());

function ruling(part: object = {}) {
  return {
    __typename: "Ruling",
    id: "r1",
    kind: "EXTENSION",
    whistle: { __typename: "WhistleMention", id: "w1", number: "QX-2026-00042", state: "IN_HAND" },
    title: "5号楼消防通道被堵",
    community: { __typename: "Community", code: "150124100011", name: "昆新社区" },
    organisation: { __typename: "Organisation", id: "o1", name: "城管执法局" },
    askedAt: "2026-11-24T01:00:00Z",
    lapsesAt: null,
    until: "2026-12-04T09:30:00Z",
    ...part,
  };
}

async function open(nodes: object[], answers: Answers = {}) {
  const { server, asked } = mockApi({
    rulings: { totalCount: nodes.length, nodes, pageInfo: { endCursor: null, hasNextPage: false } },
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<ArbitratePage />, {
    words: ["supervise", "whistle", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/arbitrate",
    at: "/arbitrate",
    language: "zh-CN",
  });
  return { asked, user: userEvent.setup() };
}

describe("what waits for a ruling", () => {
  it("may be nothing", async () => {
    await open([]);
    expect(await screen.findByText("没有等您裁定的事项")).toBeVisible();
  });

  it("says what was asked for, and what has no limit", async () => {
    await open([ruling(), ruling({ id: "w2", kind: "UNRESOLVED", until: null })]);
    expect(await screen.findByText(/申请延至 12月4日/)).toBeVisible();
    expect(screen.getByText("没有时限")).toBeVisible();
  });

  it("opens the form of the whistle and is read anew once it was ruled on", async () => {
    const whistle = someWhistle({
      state: "IN_HAND",
      version: 9,
      extensionUntil: "2026-12-04T09:30:00Z",
      availableActions: allActions(["RULE_ON_EXTENSION"]),
    });
    const { user, asked } = await open([ruling()], {
      whistle,
      whistleRuleOnExtension: { whistle, ...noErrors },
    });
    await user.click(await screen.findByRole("button", { name: "裁定" }));
    const form = await screen.findByRole("dialog", { name: "裁定延期" });
    await user.click(within(form).getByRole("radio", { name: "不予延期" }));
    await user.type(within(form).getByRole("textbox", { name: "裁定理由" }), "理由不充分");
    await user.click(within(form).getByRole("button", { name: "提交" }));
    expect(await screen.findByText("已裁定")).toBeVisible();
    const sent = asked.find((one) => one.query.includes("mutation WhistleRuleOnExtension("));
    expect(sent?.variables.input).toMatchObject({ grant: false, expectedVersion: 9 });
  });
});
