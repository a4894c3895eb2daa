import { describe, expect, it } from "vitest";
import { importsCalendar, lineOf, monthsOf, readCalendarSearch } from "./calendar";

const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, day) => ({
    date: new Date(Date.parse(`${from}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10),
  }));

describe("the address of the calendar", () => {
  it("leaves out a year that no calendar reaches", () => {
    expect(readCalendarSearch({ year: 1999 })).toEqual({});
    expect(readCalendarSearch({ year: "2026.5" })).toEqual({});
    expect(readCalendarSearch({ year: "2026" })).toEqual({ year: 2026 });
  });
});

describe("a year by month", () => {
  it("is weeks from Monday, with nothing before the first day", () => {
    const months = monthsOf(days("2026-01-01", 365));
    expect(months).toHaveLength(12);
    // 1 January 2026 is a Thursday.
    expect(months[0]?.[0]?.map((day) => day?.date.slice(8) ?? "")).toEqual([
      "",
      "",
      "",
      "01",
      "02",
      "03",
      "04",
    ]);
    expect(months[11]?.at(-1)?.map((day) => day?.date.slice(8) ?? "")).toEqual([
      "28",
      "29",
      "30",
      "31",
      "",
      "",
      "",
    ]);
    expect(months.flat(2).filter(Boolean)).toHaveLength(365);
  });

  it("is empty without days", () => {
    expect(monthsOf([])).toEqual([]);
  });
});

it("is imported by counties and the administrator", () => {
  expect(importsCalendar(["COMMUNITY_SECRETARY", "AUDITOR"])).toBe(false);
  expect(importsCalendar(["ADMINISTRATOR"])).toBe(true);
});

it("finds the line that a refusal is about", () => {
  expect(lineOf("csv.12.date")).toBe(12);
  expect(lineOf("csv")).toBeNull();
  expect(lineOf(null)).toBeNull();
});
