import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { isOnRound } from "@/lib/place/onRound";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { page, someNote, somePlaces, somePlan, someRound } from "../testing";
import { WalkPage } from "./WalkPage";

let close = () => undefined as unknown;
beforeEach(() => localStorage.clear());
afterEach(() => void close());

async function open(answers: Answers = {}, at = "/patrols/walk") {
  const { server, asked } = mockApi({
    patrolRounds: page("PatrolRoundConnection", [someRound()]),
    patrolPlans: page("PatrolPlanConnection", [somePlan()]),
    ...somePlaces,
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<WalkPage />, {
    words: ["patrol", "whistle"],
    layout: "staff",
    frame: DeskTheme,
    route: "/patrols/walk",
    at,
  });
  const sent = (field: string) => asked.filter(({ query }) => query.includes(`${field}(`));
  return { sent, user: userEvent.setup() };
}

function locate(answer: "refused" | { longitude: number; latitude: number; accuracy: number }) {
  Object.defineProperty(navigator, "geolocation", {
    configurable: true,
    value: {
      getCurrentPosition: (found: (at: object) => void, failed: () => void) => {
        if (answer === "refused") failed();
        else found({ coords: answer });
      },
    },
  });
}

describe("without a round", () => {
  it("says who makes the plans where there is none", async () => {
    await open({
      patrolRounds: page("PatrolRoundConnection", []),
      patrolPlans: page("PatrolPlanConnection", []),
    });
    expect(await screen.findByText("现在没有可以巡查的计划")).toBeVisible();
    expect(isOnRound()).toBe(false);
  });

  it("says why a round cannot begin, and keeps the plan in sight", async () => {
    const { user, sent } = await open({
      patrolRounds: page("PatrolRoundConnection", []),
      patrolRoundStart: { round: null, errors: [{ code: "ROUND_OPEN", field: null }] },
    });
    await user.click(await screen.findByRole("button", { name: "开始巡查：一网格日巡" }));
    expect(await screen.findByText("您正在另一次巡查中，请先结束")).toBeVisible();
    expect(sent("patrolRoundStart")[0]?.variables.input).toMatchObject({ plan: "p1" });
  });

  it("keeps a code that was scanned too early from getting lost without a word", async () => {
    await open({ patrolRounds: page("PatrolRoundConnection", []) }, "/patrols/walk?code=KX2WMDA2");
    expect(await screen.findByText("扫到了点位编码；请先开始巡查再打卡。")).toBeVisible();
  });
});

describe("on a round", () => {
  it("remembers in this browser that codes are check-ins now", async () => {
    await open();
    expect(await screen.findByText("正在巡查：一网格日巡")).toBeVisible();
    await waitFor(() => expect(isOnRound()).toBe(true));
  });

  it("fills in what a QR code left, and says why a code is none of the round", async () => {
    const { user, sent } = await open(
      { patrolCheckIn: { round: null, errors: [{ code: "CODE_NOT_ON_ROUND", field: "code" }] } },
      "/patrols/walk?code=KX2WMDA2",
    );
    expect(await screen.findByLabelText("点位编码")).toHaveValue("KX2WMDA2");
    await user.click(screen.getByRole("button", { name: "打卡" }));
    expect(await screen.findByText("这份计划里没有这个编码的点位")).toBeVisible();
    expect(sent("patrolCheckIn")[0]?.variables.input).toMatchObject({ round: "r1", code: "KX2WMDA2" });
  });

  it("offers another way where the position is refused", async () => {
    locate("refused");
    const { user, sent } = await open();
    await user.click(await screen.findByRole("button", { name: "定位打卡：1号楼" }));
    expect(await screen.findByText(/没有取得定位/)).toBeVisible();
    expect(sent("patrolCheckIn")).toHaveLength(0);
    // Where nobody has said where the point lies there is nothing to press.
    expect(screen.queryByRole("button", { name: "定位打卡：南门" })).toBeNull();
  });

  it("sends how exact a position is", async () => {
    locate({ longitude: 111.67, latitude: 39.92, accuracy: 12 });
    const { user, sent } = await open({
      patrolCheckIn: { round: null, errors: [{ code: "TOO_FAR", field: "longitude" }] },
    });
    await user.click(await screen.findByRole("button", { name: "定位打卡：1号楼" }));
    expect(await screen.findByText("离点位太远了，走近些再打卡")).toBeVisible();
    expect(sent("patrolCheckIn")[0]?.variables.input).toMatchObject({
      point: "o2",
      longitude: 111.67,
      latitude: 39.92,
      accuracy: 12,
    });
  });

  it("offers a whistle for each note that has none", async () => {
    const notes = [someNote(), someNote({ id: "n2", words: null }), someNote({ id: "n3", whistled: true })];
    await open({ patrolRounds: page("PatrolRoundConnection", [someRound({ notes })]) });
    expect(await screen.findAllByRole("button", { name: "关联已有哨单" })).toHaveLength(2);
    const first = screen.getByText("2单元灯不亮", { selector: "li:first-child p" }).closest("li");
    expect(within(first as HTMLElement).getByRole("button", { name: /吹\s?哨/ })).toBeVisible();
    expect(screen.getByText("内容已删除")).toBeVisible();
    expect(screen.getByText("已吹哨")).toBeVisible();
  });

  it("asks before it ends while points are left", async () => {
    const { user, sent } = await open();
    await user.click(await screen.findByRole("button", { name: "结束巡查" }));
    expect(screen.getByText("还有 2 个点没到，确定结束吗？")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "继续巡查" }));
    expect(screen.queryByRole("group")).toBeNull();
    expect(sent("patrolRoundEnd")).toHaveLength(0);
  });
});
