import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { readCockpitSearch } from "../policies/cockpitSearch";
import { someFigure, someLeader, someTown } from "../testing";
import { CockpitPage } from "./CockpitPage";

let close = () => undefined as unknown;
afterEach(() => void close());

const figures = {
  asOf: "2026-11-25T09:05:00Z",
  figures: [
    someFigure("OPEN", 86),
    someFigure("LATE", 7),
    someFigure("ON_TIME", 4, 4),
    someFigure("SATISFIED", 0, 0, null),
  ],
};

async function open(answers: Answers = {}, at = "/cockpit") {
  const { server, asked } = mockApi({
    me: someLeader(),
    ...someTown,
    metricFigures: figures,
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<CockpitPage />, {
    words: ["statistics", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/cockpit",
    validateSearch: readCockpitSearch,
    at,
  });
  return { ...page, asked, user: userEvent.setup() };
}

const card = (question: string) => screen.findByRole("region", { name: question });

describe("the cockpit", () => {
  it("says so when the reader's posts name no place, and asks for nothing", async () => {
    const { asked } = await open({ me: someLeader([]) });
    expect(await screen.findByRole("heading", { name: "还没有可看的范围" })).toBeVisible();
    expect(asked.some(({ query }) => query.includes("metricFigures"))).toBe(false);
  });

  it("shows a failure with its trace id, and asks again", async () => {
    let broken = true;
    const { user } = await open({ metricFigures: () => (broken ? fault("INTERNAL") : figures) });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("0af7651916cd43dd8448eb211c80319c");
    broken = false;
    await user.click(within(alert).getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("link", { name: /86/ })).toBeVisible();
  });

  it("says that a place is not the reader's", async () => {
    await open({ metricFigures: () => fault("FORBIDDEN") }, "/cockpit?place=150125100000");
    expect(await screen.findByRole("alert")).toHaveTextContent("您没有查看的权限");
  });

  it("refuses days in the wrong order without asking", async () => {
    const { asked } = await open({}, "/cockpit?from=2026-11-02&to=2026-11-01");
    expect(await screen.findByText("结束日期早于开始日期")).toBeVisible();
    expect(asked.some(({ query }) => query.includes("metricFigures"))).toBe(false);
  });

  it("keeps the four questions in their places while it waits", async () => {
    await open({ metricFigures: () => new Promise(() => undefined) });
    for (const question of ["还有多少在办", "什么超时了", "按时办结了吗", "群众满意吗"]) {
      expect(await screen.findByRole("heading", { name: question })).toBeVisible();
    }
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("answers each question with a figure that opens the very list that was counted", async () => {
    await open();
    const late = within(await card("什么超时了")).getByRole("link", { name: /7/ });
    const address = new URL(late.getAttribute("href") ?? "", "http://x");
    expect(address.pathname).toBe("/whistles");
    expect(address.searchParams.get("handling")).toBe('["OVERDUE"]');
    expect(address.searchParams.get("dueOrClosedBefore")).toContain("2026-11-25T16:00:00Z");
    expect(within(await card("还有多少在办")).getByRole("link", { name: /86/ })).toBeVisible();
  });

  it("says of too few cases that they are too few, and shows them", async () => {
    await open();
    const onTime = await card("按时办结了吗");
    expect(onTime).toHaveTextContent("4 / 4");
    expect(onTime).not.toHaveTextContent("%");
    expect(onTime).toHaveTextContent("样本不足 5 件");
    expect(within(onTime).getByRole("link", { name: "应办 4 件" })).toBeVisible();
  });

  it("never makes a number of no cases", async () => {
    await open();
    const satisfied = await card("群众满意吗");
    expect(satisfied).toHaveTextContent("样本不足");
    expect(satisfied).not.toHaveTextContent(/\d+ ?%/);
    expect(within(satisfied).queryByRole("link")).toBeNull();
  });

  it("says how a figure is counted when the keyboard comes by, and Escape puts it away", async () => {
    const { user } = await open();
    const help = within(await card("什么超时了")).getByRole("button", { name: /怎么算/ });
    const words = within(await card("什么超时了")).getByRole("tooltip", { hidden: true });
    help.focus();
    expect(help).toHaveAccessibleDescription(/口径第 1 版/);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(words.parentElement).toHaveClass("figure-formula-away"));
    help.blur();
    help.focus();
    await waitFor(() => expect(words.parentElement).not.toHaveClass("figure-formula-away"));
  });

  it("asks for the town of the post and a year back, and keeps another choice in the address", async () => {
    const { asked, user, path } = await open();
    await card("什么超时了");
    const first = asked.find(({ query }) => query.includes("metricFigures"));
    expect(first?.variables.place).toBe("150124100000");
    await user.click(screen.getByRole("button", { name: "去年" }));
    await waitFor(() => expect(path()).toContain("period=LAST_YEAR"));
    expect(await screen.findByRole("button", { name: "去年", pressed: true })).toBeVisible();
  });
});
