import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { readWhistleSearch } from "@/features/whistle/policies/searches";
import { mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { WhistlesPage } from "./WhistlesPage";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(at: string) {
  const { server, asked } = mockApi({
    division: { name: "城关镇" },
    whistles: { totalCount: 0, nodes: [], pageInfo: { endCursor: null, hasNextPage: false } },
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<WhistlesPage />, {
    words: ["whistle"],
    layout: "staff",
    frame: DeskTheme,
    route: "/whistles",
    validateSearch: readWhistleSearch,
    at,
  });
  const filters = () =>
    asked.filter(({ query }) => query.includes("whistles(")).map(({ variables }) => variables.filter);
  return { ...page, filters, user: userEvent.setup() };
}

const FIGURE =
  '/whistles?division="150124100000"&handling=["MET","OVERDUE"]' +
  '&dueOrClosedFrom="2026-10-31T16:00:00Z"&dueOrClosedBefore="2026-11-30T16:00:00Z"&satisfied=false';

describe("a list that a figure opened", () => {
  it("asks with exactly the filter of the address", async () => {
    const { filters } = await open(FIGURE);
    await waitFor(() =>
      expect(filters()).toContainEqual({
        division: "150124100000",
        handling: ["OVERDUE", "MET"],
        dueOrClosedFrom: "2026-10-31T16:00:00Z",
        dueOrClosedBefore: "2026-11-30T16:00:00Z",
        satisfied: false,
      }),
    );
  });

  it("says every condition in words, the last day being inside", async () => {
    await open(FIGURE);
    expect(await screen.findByText("地点：城关镇")).toBeVisible();
    expect(screen.getByText("办理：超时未办结、按时办结")).toBeVisible();
    expect(screen.getByText(/办理时限或销号在.*11月1日.*至.*11月30日/)).toBeVisible();
    expect(screen.getByText("群众不满意")).toBeVisible();
  });

  it("lets go of one condition and keeps the others", async () => {
    const { user, filters } = await open(FIGURE);
    await user.click(await screen.findByRole("button", { name: /办理时限或销号/ }));
    await waitFor(() =>
      expect(filters()).toContainEqual({
        division: "150124100000",
        handling: ["OVERDUE", "MET"],
        satisfied: false,
      }),
    );
    expect(screen.getByText("地点：城关镇")).toBeVisible();
  });

  it("leaves out what an address cannot mean", async () => {
    const { filters } = await open('/whistles?blownFrom="yesterday"&open="yes"&handling="SOON"');
    await waitFor(() => expect(filters()).toContainEqual({}));
  });
});
