import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { someCommunity, someoneAs, someState } from "@/features/territory/testing";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { EstatePage } from "./EstatePage";

let close = () => undefined as unknown;
afterEach(() => void close());

const sheet = {
  estate: { id: "e1", name: "昆新佳苑", history: [someState("昆新佳苑")] },
  community: someCommunity,
  buildings: [
    {
      id: "b1",
      name: "1号楼",
      units: ["1单元", "2单元"],
      grid: { id: "g1", name: "第一网格" },
      history: [
        someState("1号楼", {
          grid: { id: "g2", name: "第二网格" },
          until: "2026-11-20T02:00:00Z",
          endedBy: "00000000-0000-4000-a000-000000000016",
        }),
        someState("1号楼", { grid: { id: "g1", name: "第一网格" }, from: "2026-11-20T02:00:00Z" }),
      ],
    },
    { id: "b2", name: "2号楼", units: [], grid: null, history: [someState("2号楼")] },
  ],
};

const body = (id: string, name: string, members: object[]) => ({ organisation: { id, name }, members });
const coverage = {
  estates: [
    {
      estate: { id: "e1" },
      branch: body("o1", "昆新佳苑小区党支部", [{ name: "戚长安", title: "支部书记", since: "2025-03-01" }]),
      committees: [body("o2", "昆新佳苑业委会", [{ name: "戚长安", title: "主任", since: "2025-03-01" }])],
      crossAppointed: ["戚长安"],
    },
  ],
  buildings: [
    { building: { id: "b1" }, heads: [{ name: "喻向阳" }] },
    { building: { id: "b2" }, heads: [] },
  ],
};

async function open(answers: Answers = {}) {
  const { server, asked } = mockApi({
    me: someoneAs("COMMUNITY_SECRETARY"),
    estate: sheet,
    coverage,
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<EstatePage />, {
    words: ["places", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/estates/$id",
    at: "/estates/e1",
  });
  return asked;
}

describe("an estate", () => {
  it("that does not exist leads back to the tree", async () => {
    await open({ estate: null });
    expect(await screen.findByRole("heading", { name: "没有这个小区" })).toBeVisible();
    expect(screen.getByRole("link", { name: "到区划里找" })).toHaveAttribute("href", "/places");
  });

  it("shows buildings alone to those who neither run nor oversee its community", async () => {
    const asked = await open({ me: someoneAs("GRID_MEMBER") });
    expect(await screen.findByRole("rowheader", { name: "1号楼" })).toBeVisible();
    expect(screen.queryByRole("columnheader", { name: "楼长" })).toBeNull();
    expect(asked.some(({ query }) => query.includes("coverage("))).toBe(false);
  });

  it("names what is missing beside what is there", async () => {
    await open();
    const second = (await screen.findByRole("rowheader", { name: "2号楼" })).closest("tr") as HTMLElement;
    expect(within(second).getByText("不在任何网格")).toBeVisible();
    expect(await within(second).findByText("没有楼长")).toBeVisible();
    expect(within(second).getByText("无")).toBeVisible();
  });

  it("tells what changed, when, and by whom where the API says so", async () => {
    await open();
    const changes = await screen.findByRole("region", { name: "历次变更" });
    expect(within(changes).getByText("1号楼：由第二网格归到第一网格")).toBeVisible();
    expect(within(changes).getByText("2026年11月20日")).toBeVisible();
    expect(within(changes).getByText("操作人 00000016")).toBeVisible();
    expect(within(changes).getAllByRole("listitem")).toHaveLength(1);
  });

  it("shows who sits in its bodies, and who in both", async () => {
    await open();
    expect(await screen.findByRole("heading", { name: "昆新佳苑业委会" })).toBeVisible();
    expect(screen.getByText("交叉任职：戚长安")).toBeVisible();
    expect(screen.getByText("喻向阳")).toBeVisible();
  });
});
