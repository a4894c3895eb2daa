import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { readPlaceSearch } from "@/features/territory/policies/placeSearch";
import { someCommunity, someoneAs } from "@/features/territory/testing";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { PlacesPage } from "./PlacesPage";

let close = () => undefined as unknown;
afterEach(() => void close());

const division = (part: object = {}) => ({
  code: "150124100000",
  name: "城关镇",
  level: "TOWN",
  shortCode: "150124100",
  validFrom: "2023-06-30",
  validTo: null as string | null,
  path: [
    { code: "150124000000", name: "清水河县" },
    { code: "150124100000", name: "城关镇" },
  ],
  ...part,
});

const pageOf = (nodes: object[], endCursor: string | null = null) => ({
  totalCount: nodes.length,
  nodes,
  pageInfo: { endCursor, hasNextPage: endCursor !== null },
});

async function open(answers: Answers = {}, at = "/places") {
  const { server, asked } = mockApi({
    me: someoneAs("COUNTY_ORGANISER"),
    divisions: pageOf([division()]),
    division: null,
    community: null,
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<PlacesPage />, {
    words: ["places", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/places",
    validateSearch: readPlaceSearch,
    at,
  });
  const last = () => asked.filter(({ query }) => query.includes("query Places")).at(-1)?.variables;
  return { ...page, asked, last, user: userEvent.setup() };
}

describe("the tree of divisions", () => {
  it("tells a fault and tries again", async () => {
    await open({ divisions: () => fault("INTERNAL") });
    expect(await screen.findByRole("alert")).toBeVisible();
  });

  it("says that nothing lies below a village", async () => {
    await open({ divisions: pageOf([]) }, "/places?at=150124100011");
    expect(await screen.findByText("没有这个区划。")).toBeVisible();
    expect(screen.getByText("下面没有区划")).toBeVisible();
    expect(screen.queryByText("清除筛选")).toBeNull();
  });

  it("begins at the top, and every row leads into its division", async () => {
    const { last } = await open();
    expect(await screen.findByRole("link", { name: "城关镇" })).toHaveAttribute(
      "href",
      "/places?at=150124100000",
    );
    expect(last()).toMatchObject({ parent: null, search: null, revoked: false, first: 20 });
  });

  it("shows where a community stands, with its estates and the ways on", async () => {
    await open(
      {
        divisions: pageOf([]),
        division: division({ code: "150124100011", name: "昆新社区居民委员会", level: "VILLAGE" }),
        community: {
          ...someCommunity,
          estates: [{ estate: { id: "e1", name: "昆新佳苑" }, buildings: [{ id: "b1" }, { id: "b2" }] }],
        },
      },
      "/places?at=150124100011",
    );
    expect(await screen.findByRole("heading", { name: /昆新社区居民委员会/ })).toBeVisible();
    expect(screen.getByText("2 栋楼")).toBeVisible();
    expect(screen.getByRole("link", { name: "昆新佳苑" })).toHaveAttribute("href", "/estates/e1");
    expect(screen.getByRole("link", { name: "网格与哨点" })).toHaveAttribute(
      "href",
      "/grids?place=150124100011",
    );
  });

  it("marks a revoked division and says until when it was in force", async () => {
    const gone = division({ name: "旧镇", validTo: "2024-01-31" });
    await open({ divisions: pageOf([gone]), division: gone }, "/places?at=150124100000&revoked=true");
    expect(await screen.findByText("已撤销")).toBeVisible();
    expect(screen.getByText(/2023-06-30 至 2024-01-31/)).toBeVisible();
  });

  it("searches inside of where one stands", async () => {
    const { last, user } = await open({ division: division() }, "/places?at=150124100000");
    await user.type(await screen.findByRole("searchbox"), "昆新{Enter}");
    await screen.findByRole("link", { name: "城关镇" });
    expect(last()).toMatchObject({ parent: "150124100000", search: "昆新" });
  });
});
