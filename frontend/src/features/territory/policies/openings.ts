import type { Opening, WeekDay } from "@/features/territory/serviceQueries";

export const weekDays: readonly WeekDay[] = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
];

/** A time of the clock from and until, `08:30`. */
export interface Times {
  readonly opens: string;
  readonly closes: string;
}

/** Days that have the same times: as a door says it, and as a form asks for it. */
export interface OpeningLine {
  readonly days: readonly WeekDay[];
  readonly times: readonly Times[];
}

/** The hours of a week in as few lines as say them, by the first day of each. */
export function linesOf(hours: readonly Opening[]): OpeningLine[] {
  const lines = new Map<string, { days: WeekDay[]; times: Times[] }>();
  for (const day of weekDays) {
    const times = hours
      .filter((one) => one.day === day)
      .map(({ opens, closes }) => ({ opens, closes }))
      .sort((a, b) => a.opens.localeCompare(b.opens));
    if (times.length === 0) continue;
    const key = JSON.stringify(times);
    const line = lines.get(key);
    if (line) line.days.push(day);
    else lines.set(key, { days: [day], times });
  }
  return [...lines.values()];
}

/** The same as the API takes it. */
export function hoursOf(lines: readonly OpeningLine[]): Opening[] {
  return lines.flatMap(({ days, times }) => days.flatMap((day) => times.map((one) => ({ day, ...one }))));
}

/** Days in a row, the first and the last of each: Monday to Friday and Sunday are two runs. */
export function runsOf(days: readonly WeekDay[]): (readonly [WeekDay, WeekDay])[] {
  const runs: [WeekDay, WeekDay][] = [];
  weekDays.forEach((day, at) => {
    if (!days.includes(day)) return;
    const last = runs.at(-1);
    const before = weekDays[at - 1];
    if (last && before !== undefined && last[1] === before) last[1] = day;
    else runs.push([day, day]);
  });
  return runs;
}

/** Why times cannot be sent; the API refuses the same. Null when they can. */
export function problemOfLines(lines: readonly OpeningLine[]): "NO_DAY" | "NO_TIME" | "HOURS_INVALID" | null {
  if (lines.some(({ days }) => days.length === 0)) return "NO_DAY";
  if (lines.some(({ times }) => times.some(({ opens, closes }) => opens === "" || closes === ""))) {
    return "NO_TIME";
  }
  const hours = hoursOf(lines);
  const clash = weekDays.some((day) => {
    const times = hours.filter((one) => one.day === day).sort((a, b) => a.opens.localeCompare(b.opens));
    return times.length > 2 || (times.length === 2 && (times[0]?.closes ?? "") >= (times[1]?.opens ?? ""));
  });
  return clash || hours.some(({ opens, closes }) => opens >= closes) ? "HOURS_INVALID" : null;
}
