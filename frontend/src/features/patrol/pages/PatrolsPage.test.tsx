import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { page, somePlaces, somePlan, someRound } from "../testing";
import { PatrolsPage } from "./PatrolsPage";

let close = () => undefined as unknown;
afterEach(() => void close());

const covered = (name: string | null, part: object) => ({
  __typename: "PatrolGridCoverage",
  grid: name === null ? null : { __typename: "Grid", id: name, name },
  roundsDue: 0,
  roundsDone: 0,
  roundsBesides: 0,
  pointsDue: 0,
  pointsChecked: 0,
  ...part,
});

const coverage = {
  __typename: "PatrolCoverage",
  asOf: "2026-03-07T04:00:00Z",
  roundsDue: 3,
  roundsDone: 1,
  pointsDue: 2,
  pointsChecked: 1,
  days: [
    {
      __typename: "PatrolCoverageDay",
      day: "2026-03-07",
      grids: [
        covered("第一网格", { roundsDue: 1, roundsDone: 1, pointsDue: 2, pointsChecked: 1 }),
        covered("第二网格", { roundsDue: 2, roundsBesides: 0 }),
        covered("第三网格", {}),
        covered(null, { roundsBesides: 1 }),
      ],
    },
  ],
};

async function open(at: string, role = "COMMUNITY_WORKER", answers: Answers = {}) {
  const division = { __typename: "Division", code: "150124100011", name: "昆新社区" };
  const { server, asked } = mockApi({
    me: {
      name: "蒋文静",
      roles: [role],
      posts: [{ id: "x", role, division, grid: null, building: null, organisation: null }],
    },
    patrolCoverage: coverage,
    patrolPlans: page("PatrolPlanConnection", [somePlan()]),
    patrolRounds: page("PatrolRoundConnection", [
      someRound({ forgotten: true, endedAt: "2026-03-07T13:00:00Z" }),
    ]),
    divisions: { nodes: [] },
    ...somePlaces,
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<PatrolsPage />, {
    words: ["patrol", "users", "identity", "whistle"],
    layout: "staff",
    frame: DeskTheme,
    route: "/patrols",
    at,
  });
  return { asked };
}

describe("coverage", () => {
  it("tells nothing due from nothing done, and no points from none checked", async () => {
    await open("/patrols?day=2026-03-07");
    const row = async (name: string) =>
      within((await screen.findByRole("rowheader", { name })).closest("tr") as HTMLElement);
    expect((await row("第一网格")).getByText("1 / 1")).toBeVisible();
    expect((await row("第一网格")).getByText("1 / 2")).toBeVisible();
    expect((await row("第二网格")).getByText("0 / 2")).toBeVisible();
    expect((await row("第二网格")).getByText("未设点位")).toBeVisible();
    expect((await row("第二网格")).getByText("未巡")).toBeVisible();
    expect((await row("第三网格")).getByText("当天无巡查任务")).toBeVisible();
    expect((await row("跨网格小区")).getByText("另有 1 次加巡")).toBeVisible();
    expect((await row("全社区")).getByText("部分已巡")).toBeVisible();
  });

  it("asks whoever is over several communities for one", async () => {
    const { asked } = await open("/patrols", "TOWNSHIP_LEADER");
    expect(await screen.findByText("请先选择一个社区。")).toBeVisible();
    expect(asked.some(({ query }) => query.includes("patrolCoverage("))).toBe(false);
  });
});

describe("plans and rounds", () => {
  it("lets the staff of the community make plans", async () => {
    await open("/patrols?tab=PLANS");
    expect(await screen.findByRole("button", { name: "新建计划" })).toBeVisible();
    expect((await screen.findAllByText(/每天 · 1 次/)).length).toBeGreaterThan(0);
    expect(screen.getAllByRole("button", { name: "结束一网格日巡" }).length).toBeGreaterThan(0);
  });

  it("lets those above read them only", async () => {
    await open("/patrols?tab=PLANS&community=150124100011", "TOWNSHIP_LEADER");
    expect((await screen.findAllByText("一网格日巡")).length).toBeGreaterThan(0);
    expect(screen.queryByRole("button", { name: "新建计划" })).toBeNull();
    expect(screen.queryByRole("button", { name: "结束一网格日巡" })).toBeNull();
  });

  it("says of a round that nobody ended that it does not count", async () => {
    await open("/patrols?tab=ROUNDS");
    expect((await screen.findAllByText("超时未结束，由系统关闭，不计入覆盖")).length).toBeGreaterThan(0);
  });
});
