import type { DueClock, Span } from "./dueClock";

/** The part of i18next that time needs: keys are those of `common:time.*`. */
export type Words = (key: TimeKey, values?: Record<string, number | string>) => string;

export type TimeKey =
  | "time.daysHours"
  | "time.days"
  | "time.hoursMinutes"
  | "time.hours"
  | "time.minutes"
  | "time.underMinute"
  | "time.left"
  | "time.late"
  | "time.paused"
  | "time.met"
  | "time.missed"
  | "time.day"
  | "time.dayOfYear"
  | "time.plainDay"
  | "time.at";

/** 1 天 4 小时; 2 小时 10 分; 不到 1 分钟. */
export function spanWords({ days, hours, minutes }: Span, words: Words): string {
  if (days > 0) return hours > 0 ? words("time.daysHours", { days, hours }) : words("time.days", { days });
  if (hours > 0)
    return minutes > 0 ? words("time.hoursMinutes", { hours, minutes }) : words("time.hours", { hours });
  return minutes > 0 ? words("time.minutes", { minutes }) : words("time.underMinute");
}

/** 剩 2 小时 10 分; 超时 1 天 4 小时; 已暂停; 按时办结; 逾期 3 小时办结. */
export function clockWords(clock: DueClock, words: Words): string {
  const span = spanWords(clock.span, words);
  switch (clock.tone) {
    case "calm":
    case "soon":
      return words("time.left", { span });
    case "late":
      return words("time.late", { span });
    case "paused":
      return words("time.paused");
    case "met":
      return words("time.met");
    case "missed":
      return words("time.missed", { span });
  }
}

/** Everything here happens in China, wherever the reader's own clock may be. */
const ZONE = "Asia/Shanghai";

interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly clock: string;
}

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  year: "numeric",
  month: "numeric",
  day: "numeric",
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** The instant on a wall clock in China. */
export function localTime(instant: string | number): LocalTime {
  const found = new Map(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const at = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? "";
  return {
    year: Number(at("year")),
    month: Number(at("month")),
    day: Number(at("day")),
    weekday: weekdays.indexOf(at("weekday")),
    clock: `${at("hour")}:${at("minute")}`,
  };
}

/** The names of days and months, by the page's language; in Chinese months are numbers. */
export interface CalendarNames {
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
}

/** 11月24日（周二）10:30; with the year before it when that is not the year of `now`. */
export function momentWords(
  instant: string | number,
  now: number,
  words: Words,
  names: CalendarNames,
): string {
  return words("time.at", { date: dateWords(instant, now, words, names), clock: localTime(instant).clock });
}

/** 11月24日（周二）. */
export function dateWords(instant: string | number, now: number, words: Words, names: CalendarNames): string {
  const { year, month, day, weekday } = localTime(instant);
  const values = {
    year,
    day,
    month: names.months[month - 1] ?? String(month),
    weekday: names.weekdays[weekday] ?? "",
  };
  return words(year === localTime(now).year ? "time.day" : "time.dayOfYear", values);
}

/** 2026年11月24日: for periods, where a year left out would be a riddle. */
export function plainDayWords(instant: string | number, words: Words, names: CalendarNames): string {
  const { year, month, day } = localTime(instant);
  return words("time.plainDay", { year, day, month: names.months[month - 1] ?? String(month) });
}
