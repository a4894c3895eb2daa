import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { CalendarPage } from "./CalendarPage";

let close = () => undefined as unknown;
afterEach(() => void close());

const named: Record<string, [string, string]> = {
  "2026-10-01": ["HOLIDAY", "国庆节"],
  "2026-10-02": ["HOLIDAY", "国庆节"],
  "2026-10-10": ["MAKE_UP", "国庆节"],
};

function someYear(year: number, part: object = {}) {
  const days = Array.from({ length: 365 }, (_, day) => {
    const at = new Date(Date.UTC(year, 0, 1 + day));
    const date = at.toISOString().slice(0, 10);
    const [kind, holiday] = named[date] ?? [at.getUTCDay() % 6 === 0 ? "WEEKEND" : "WORKDAY", null];
    return { __typename: "CalendarDay", date, kind, holiday };
  });
  return {
    __typename: "CalendarYear",
    year,
    published: true,
    notice: "国办发明电〔2025〕7号",
    importedAt: "2025-11-03T16:00:00Z",
    days,
    ...part,
  };
}

async function open(answers: Answers = {}, role = "COUNTY_ORGANISER", at = "/calendar?year=2026") {
  const { server, asked } = mockApi({
    me: { name: "韩守诚", roles: [role], posts: [] },
    calendar: someYear(2026),
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<CalendarPage />, {
    words: ["calendar", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/calendar",
    at,
    language: "zh-CN",
  });
  const sent = (field: string) => asked.filter(({ query }) => query.includes(`${field}(`));
  return { sent, user: userEvent.setup() };
}

async function paste(user: ReturnType<typeof userEvent.setup>, csv: string) {
  await user.click(await screen.findByRole("button", { name: /录入/ }));
  const form = await screen.findByRole("dialog");
  await user.type(within(form).getByLabelText("通知文号"), "国办发明电〔2026〕9号");
  await user.click(within(form).getByLabelText("放假和调休的日子"));
  await user.paste(csv);
  return form;
}

describe("the calendar", () => {
  it("says of every day that is not ordinary what it is, in words", async () => {
    await open({}, "COMMUNITY_WORKER");
    const october = (await screen.findByText("10 月")).closest("table") as HTMLElement;
    expect(within(october).getAllByText("休")).toHaveLength(2);
    expect(within(october).getByText("班")).toBeVisible();
    expect(screen.getByText("国庆节放假：1、2 日")).toBeVisible();
    expect(screen.getByText("国庆节调休上班：10 日")).toBeVisible();
    expect(screen.getByText(/国办发明电〔2025〕7号，2025年11月4日录入/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /录入/ })).toBeNull();
  });

  it("says that a year is not published", async () => {
    const unpublished = someYear(2027, { published: false, notice: null, importedAt: null });
    await open({ calendar: unpublished }, "AUDITOR", "/calendar?year=2027");
    expect(await screen.findByText(/2027 年放假安排还没有录入/)).toBeVisible();
  });
});

describe("importing", () => {
  it("names the line that cannot be, and sends nothing but a dry run before it is asked to", async () => {
    const { user, sent } = await open({
      calendarImport: {
        calendar: null,
        changedDays: null,
        openClocks: null,
        errors: [{ code: "NOT_A_WEEKEND", field: "csv.2.date" }],
      },
    });
    const form = await paste(user, "2026-01-01,休,元旦\n2026-01-05,班,元旦");
    await user.click(within(form).getByRole("button", { name: "先试算" }));
    expect(await within(form).findByText("第 2 行：只有周六、周日才会调休上班")).toBeInTheDocument();
    expect(sent("calendarImport")).toHaveLength(1);
    expect(sent("calendarImport")[0]?.variables.input).toMatchObject({ dryRun: true, year: 2026 });
  });

  it("says what it would change, then what it has changed", async () => {
    const { user, sent } = await open({
      calendarImport: { calendar: someYear(2026), changedDays: 3, openClocks: 12, errors: [] },
    });
    const form = await paste(user, "2026-01-01,休,元旦");
    await user.click(within(form).getByRole("button", { name: "先试算" }));
    expect(
      await within(form).findByText("将改变 3 天，重算 12 个正在走的时限。尚未录入。"),
    ).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "录入" }));
    expect(await screen.findByText("已录入：改变 3 天，正在重算 12 个时限。")).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent("calendarImport")[1]?.variables.input).toMatchObject({
      dryRun: false,
      notice: "国办发明电〔2026〕9号",
      csv: "2026-01-01,休,元旦",
    });
  });
});
