import { screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { someWhistle } from "@/features/whistle/testing";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { ClosingSheetPage } from "./ClosingSheetPage";

let close = () => undefined as unknown;
afterEach(() => void close());

const closed = {
  state: "CLOSED",
  outcome: "SOLVED",
  writeOffNumber: "XH-QX-2026-00007",
  closedAt: "2026-11-27T03:00:00Z",
  events: [{ sequence: 1, hash: "0a0b" }],
  orders: [
    {
      id: "o1",
      role: "LEAD",
      superseded: false,
      signedAt: "2026-11-24T03:00:00Z",
      onSiteAt: null,
      doneAt: "2026-11-25T03:00:00Z",
      people: 2,
      result: "已清理",
      organisation: { id: "g1", name: "城管执法局" },
    },
  ],
  evaluations: [{ contacted: true, solved: true, satisfied: false, at: "2026-11-26T03:00:00Z", round: 2 }],
};

async function open(answers: Answers) {
  const { server } = mockApi(answers);
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<ClosingSheetPage />, {
    words: ["whistle"],
    layout: "staff",
    frame: DeskTheme,
    route: "/whistles/$id/closing",
    at: "/whistles/QX-2026-00042/closing",
  });
}

describe("the sheet of a closed whistle", () => {
  it("is not there before it is closed, and not for who may not see it", async () => {
    await open({ whistle: someWhistle({ state: "IN_HAND" }) });
    expect(await screen.findByRole("alert")).toHaveTextContent("还没有销号");
    expect(screen.queryByRole("article")).toBeNull();
  });

  it("shows the fault", async () => {
    await open({ whistle: () => fault("INTERNAL") });
    expect(await screen.findByRole("alert")).toBeVisible();
  });

  it("says under which number, by whom and how it was judged, and seals it by the last hash", async () => {
    await open({ whistle: someWhistle(closed) });
    const sheet = await screen.findByRole("article");
    expect(within(sheet).getByText("XH-QX-2026-00007")).toBeVisible();
    const cells = within(sheet)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent);
    expect(cells.slice(0, 1)).toEqual(["城管执法局（主办）"]);
    expect(cells.slice(4, 9)).toEqual(["已清理", "2", "是", "是", "否"]);
    expect(within(sheet).getByText("0a0b")).toBeVisible();
    expect(screen.getByRole("button", { name: "打印" })).toBeVisible();
  });
});
