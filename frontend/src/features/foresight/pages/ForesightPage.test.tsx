import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { someFinding, somePage, someSummary } from "../testing";
import { ForesightPage } from "./ForesightPage";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(at: string, role = "COMMUNITY_SECRETARY", answers: Answers = {}) {
  const division = { __typename: "Division", code: "150124100011", name: "昆新社区" };
  const { server, asked } = mockApi({
    me: {
      name: "蒋文静",
      roles: [role],
      posts: [{ id: "x", role, division, grid: null, building: null, organisation: null }],
    },
    foresights: somePage([someFinding()]),
    foresightSummary: someSummary(),
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<ForesightPage />, {
    words: ["foresight", "identity", "whistle"],
    layout: "staff",
    frame: DeskTheme,
    route: "/foresight",
    at,
  });
  return { asked };
}

describe("findings", () => {
  it("say their statistic in plain words and open what they count", async () => {
    await open("/foresight");
    expect(
      await screen.findByText("近 28 天 9 件，往常约 2.1 件；纯属偶然的可能性 不到 0.1%。"),
    ).toBeVisible();
    expect(screen.getByRole("link", { name: "QX-2026-00012" })).toHaveAttribute(
      "href",
      "/whistles/QX-2026-00012",
    );
    expect(screen.queryByText("记录不足 180 天，把握不大")).toBeNull();
  });

  it("say where nothing is to decide what will be and when", async () => {
    await open("/foresight", "COMMUNITY_WORKER", { foresights: somePage([]) });
    expect(await screen.findByText("现在没有待决定的预哨。")).toBeVisible();
    expect(screen.getByText(/下次自动查找：2026-03-08/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "现在查找" })).toBeNull();
  });

  it("are only read by those above", async () => {
    await open("/foresight", "TOWNSHIP_LEADER");
    expect(await screen.findByRole("heading", { name: "昆新佳苑：消防通道堵塞" })).toBeVisible();
    expect(screen.queryByRole("button", { name: /采纳/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "现在查找" })).toBeNull();
  });
});

describe("deciding", () => {
  it("shows the whistle that accepting blows, and blows it as it stands", async () => {
    const accepted = someFinding({
      state: "ACCEPTED",
      version: 2,
      whistle: { __typename: "WhistleMention", id: "w9", number: "QX-2026-00099", state: "BLOWN" },
    });
    const { asked } = await open("/foresight", "COMMUNITY_WORKER", {
      foresightAccept: { __typename: "ForesightAcceptPayload", foresight: accepted, errors: [] },
    });
    await userEvent.click(await screen.findByRole("button", { name: /^采纳并吹哨：/ }));
    const form = within(await screen.findByRole("dialog"));
    expect(form.getByLabelText("标题")).toHaveValue("昆新佳苑：近28天“消防通道堵塞”明显增多");
    await userEvent.click(form.getByRole("button", { name: "采纳并吹哨" }));
    expect(await screen.findByText("已吹响预哨 QX-2026-00099。")).toBeInTheDocument();
    const sent = asked.find(({ operationName }) => operationName === "ForesightAccept");
    expect(sent?.variables).toMatchObject({
      id: "f1",
      input: { expectedVersion: 1, urgency: "ORDINARY", description: "主动预哨：依据哨单 QX-2026-00012" },
    });
  });

  it("keeps what was typed when somebody else was faster", async () => {
    await open("/foresight", "COMMUNITY_WORKER", {
      foresightDismiss: {
        __typename: "ForesightDismissPayload",
        foresight: null,
        errors: [
          { __typename: "ForesightDismissError", code: "ALREADY_DECIDED", field: null, currentVersion: null },
        ],
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: /^驳回：/ }));
    const form = within(await screen.findByRole("dialog"));
    await userEvent.click(form.getByRole("radio", { name: "几件事互不相干" }));
    await userEvent.click(form.getByRole("button", { name: /驳\s*回/ }));
    expect(await form.findByText("已有人作出决定，请刷新查看。")).toBeInTheDocument();
    expect(form.getByRole("radio", { name: "几件事互不相干" })).toBeChecked();
  });
});

describe("the hit rate", () => {
  it("has no value without cases", async () => {
    await open("/foresight");
    expect(await screen.findByText("尚无案例")).toBeVisible();
    expect(screen.queryByRole("link", { name: /应验的/ })).toBeNull();
  });

  it("opens its two numbers as lists", async () => {
    const { asked } = await open("/foresight?tab=PAST&only=came", "TOWNSHIP_LEADER", {
      foresights: somePage([
        someFinding({ state: "LAPSED", decidedAt: "2026-03-07T01:00:00Z", cameTrue: true }),
      ]),
      foresightSummary: someSummary({ judged: 3, cameTrue: 2, hitRate: 2 / 3 }),
    });
    expect(await screen.findByText("66.7%")).toBeVisible();
    expect(screen.getByRole("link", { name: "看已评判的 3 条" })).toHaveAttribute(
      "href",
      "/foresight?tab=PAST&only=judged",
    );
    expect(screen.getByText("应验")).toBeVisible();
    const { variables } = asked.find(({ operationName }) => operationName === "Foresights") ?? {};
    expect(variables).toMatchObject({ filter: { cameTrue: true } });
  });
});

describe("looking now", () => {
  it("says what came of it", async () => {
    const { asked } = await open("/foresight", "COMMUNITY_SECRETARY", {
      foresightLook: {
        __typename: "ForesightLookPayload",
        look: {
          __typename: "ForesightLook",
          id: "l1",
          historyDays: 12,
          tests: 6,
          offered: 0,
          known: 1,
        },
        errors: [],
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "现在查找" }));
    expect(await screen.findByText(/比较了 6 项，新提示 0 条，已知 1 条/)).toBeVisible();
    expect(screen.getByText(/记录只有 12 天/)).toBeVisible();
    const sent = asked.find(({ operationName }) => operationName === "ForesightLook");
    expect(sent?.variables).toMatchObject({ input: { community: "150124100011" } });
  });
});
