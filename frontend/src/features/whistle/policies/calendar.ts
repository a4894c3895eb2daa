import { compact } from "@/components/list-page/listPage";
import type { Role } from "@/features/identity/policies/audience";

/** Who takes calendars from their notices: the roles that the API opens it to. */
export function importsCalendar(roles: readonly Role[]): boolean {
  return roles.some((role) => role === "COUNTY_ORGANISER" || role === "ADMINISTRATOR");
}

/** What the page of the calendar keeps in its address. */
export interface CalendarSearch {
  /** Absent for the year that it is. */
  readonly year?: number | undefined;
}

export const firstYear = 2000;
export const lastYear = 2100;

/** Reads an address; whatever is not understood is left out, never an error: addresses are typed and cut by people. */
export function readCalendarSearch(raw: Record<string, unknown>): CalendarSearch {
  const year = Number(raw.year);
  return compact({
    year: Number.isInteger(year) && year >= firstYear && year <= lastYear ? year : undefined,
  });
}

interface Dated {
  readonly date: string;
}

/**
 * The days of a year by month, each as weeks from Monday to Sunday; null before the first and after the last.
 *
 * @param days of one year, in order
 */
export function monthsOf<D extends Dated>(days: readonly D[]): (D | null)[][][] {
  const months: D[][] = [];
  for (const day of days) (months[Number(day.date.slice(5, 7)) - 1] ??= []).push(day);
  return months.map((month) => {
    const before = month[0] === undefined ? 0 : (new Date(`${month[0].date}T00:00:00Z`).getUTCDay() + 6) % 7;
    const cells: (D | null)[] = [...Array<null>(before).fill(null), ...month];
    while (cells.length % 7 > 0) cells.push(null);
    return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  });
}

/** A refusal about a line of what was pasted: `csv.3.date` is line 3. */
export function lineOf(field: string | null): number | null {
  const line = /^csv\.(\d+)/.exec(field ?? "")?.[1];
  return line === undefined ? null : Number(line);
}
