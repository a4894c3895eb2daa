import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { allActions, someWhistle } from "@/features/whistle/testing";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { TriagePage } from "./TriagePage";

let close = () => undefined as unknown;
afterEach(() => void close());

const blown = (number: number) =>
  someWhistle({
    id: `00000000-0000-4000-a000-00000000000${number}`,
    number: `QX-2026-0000${number}`,
    title: `第${number}件`,
    state: "BLOWN",
    availableActions: allActions(["ADMIT", "DECLINE"]),
  });

const queue = (numbers: number[]) => ({
  totalCount: numbers.length,
  nodes: numbers.map(blown),
  pageInfo: { endCursor: null, hasNextPage: false },
});

async function open(answers: Answers, at = "/triage") {
  const { server } = mockApi({
    whistle: ({ number }: { number: string }) => blown(Number(number.slice(-1))),
    matters: { nodes: [] },
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<TriagePage />, {
    words: ["whistle"],
    layout: "staff",
    frame: DeskTheme,
    route: "/triage",
    validateSearch: (raw) => ({ ...(typeof raw.number === "string" && { number: raw.number }) }),
    at,
  });
  return { user: userEvent.setup() };
}

const inHand = () => screen.getAllByRole("link").find((one) => one.hasAttribute("aria-current"))?.textContent;

describe("what waits to be admitted", () => {
  it("says that nothing waits", async () => {
    await open({ whistles: queue([]) });
    expect(await screen.findByRole("heading", { name: "没有待受理的哨单" })).toBeVisible();
  });

  it("shows the fault", async () => {
    await open({ whistles: () => fault("INTERNAL") });
    expect(await screen.findByRole("alert")).toBeVisible();
  });

  it("begins with the first and goes on and back by keys, and not beyond the ends", async () => {
    const { user } = await open({ whistles: queue([1, 2]) });
    await waitFor(() => expect(inHand()).toContain("第1件"));
    await user.keyboard("k");
    await waitFor(() => expect(inHand()).toContain("第1件"));
    await user.keyboard("j");
    await waitFor(() => expect(inHand()).toContain("第2件"));
    await user.keyboard("j");
    await waitFor(() => expect(inHand()).toContain("第2件"));
    expect(await screen.findByRole("heading", { name: "第2件" })).toBeVisible();
  });

  it("opens the form of a decision by its key, and none that is not possible", async () => {
    const { user } = await open({ whistles: queue([1, 2]) }, "/triage?number=QX-2026-00002");
    expect(await screen.findByRole("button", { name: /受理.*a/ })).toBeVisible();
    await user.keyboard("m");
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.keyboard("d");
    const form = await screen.findByRole("dialog", { name: "不予受理" });
    // A letter typed there is a letter.
    await user.type(within(form).getByRole("textbox", { name: /不予受理的依据/ }), "jk");
    expect(inHand()).toContain("第2件");
  });
});
