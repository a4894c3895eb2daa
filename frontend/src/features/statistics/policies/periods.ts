import { localTime } from "@/lib/time/words";

/** Periods that have a name; the first is what a page begins with. A year back shows late cases in January too. */
export const periodNames = ["LAST_12_MONTHS", "THIS_MONTH", "LAST_MONTH", "THIS_YEAR", "LAST_YEAR"] as const;
export type PeriodName = (typeof periodNames)[number];

/** First and last day, both included, as `2026-11-25` in China. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Longer ones are another question; the API refuses them. */
const LONGEST_YEARS = 3;

const day = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

/** The days of a period that has a name, seen from `now` (milliseconds since 1970). */
export function daysOf(name: PeriodName, now: number): Days {
  const { year, month, day: date } = localTime(now);
  switch (name) {
    case "LAST_12_MONTHS":
      return { from: day(year - 1, month, date + 1), to: day(year, month, date) };
    case "THIS_MONTH":
      return { from: day(year, month, 1), to: day(year, month + 1, 0) };
    case "LAST_MONTH":
      return { from: day(year, month - 1, 1), to: day(year, month, 0) };
    case "THIS_YEAR":
      return { from: day(year, 1, 1), to: day(year, 12, 31) };
    case "LAST_YEAR":
      return { from: day(year - 1, 1, 1), to: day(year - 1, 12, 31) };
  }
}

/** A day of the calendar as addresses and date fields write it; nothing else. */
export function readDay(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const at = Date.parse(value);
  // 2026-02-30 is read as March by some and must come back unchanged.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value) ? value : undefined;
}

export type DaysFault = "reversed" | "tooLong";

/** Why nothing can be counted from one day to the other; null when it can. */
export function faultOfDays({ from, to }: Days): DaysFault | null {
  if (to < from) return "reversed";
  const limit = `${String(Number(from.slice(0, 4)) + LONGEST_YEARS).padStart(4, "0")}${from.slice(4)}`;
  return to < limit ? null : "tooLong";
}
