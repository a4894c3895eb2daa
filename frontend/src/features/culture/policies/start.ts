/** China keeps one time the year round. */
const OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;

const dayOf = (instant: number): number => Math.floor((instant + OFFSET) / DAY);

/** The first instant of today on China's calendar, ISO 8601. */
export function startOfToday(now: number): string {
  return new Date(dayOf(now) * DAY - OFFSET).toISOString();
}

/** How far away something is that begins, on China's calendar. */
export type Start =
  | { readonly kind: "today" | "tomorrow" | "afterTomorrow" | "running" | "ended" }
  | { readonly kind: "inDays"; readonly days: number };

/** Where `now` (milliseconds since 1970) stands to something that lasts from `startsAt` to `endsAt`. */
export function startOf(startsAt: string, endsAt: string, now: number): Start {
  if (now >= Date.parse(endsAt)) return { kind: "ended" };
  const begins = Date.parse(startsAt);
  if (now >= begins) return { kind: "running" };
  const days = dayOf(begins) - dayOf(now);
  return days > 2
    ? { kind: "inDays", days }
    : { kind: (["today", "tomorrow", "afterTomorrow"] as const)[days] ?? "today" };
}

/** Whether it is over within one day on China's calendar, so that its day is said once. */
export function isWithinOneDay(startsAt: string, endsAt: string): boolean {
  return dayOf(Date.parse(startsAt)) === dayOf(Date.parse(endsAt));
}
