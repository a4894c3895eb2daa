/** A deadline as the API tells it. */
export interface DueTime {
  readonly dueAt: string;
  readonly endedAt: string | null;
  readonly state: "RUNNING" | "MET" | "MISSED" | "OVERDUE";
}

/** `soon`: less than a quarter of the limit, and never more than a day, is left. */
export type ClockTone = "calm" | "soon" | "late" | "met" | "missed" | "paused";

export interface Span {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

export interface DueClock {
  readonly tone: ClockTone;
  /** Time left, time over, or (ended) how early or late it ended; never negative. */
  readonly span: Span;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Milliseconds in the two largest units that matter: days and hours, or hours and minutes. Rounded down. */
export function spanOf(milliseconds: number): Span {
  const minutes = Math.floor(Math.max(0, milliseconds) / MINUTE);
  const days = Math.floor(minutes / 1440);
  return {
    days,
    hours: Math.floor((minutes % 1440) / 60),
    minutes: days > 0 ? 0 : minutes % 60,
  };
}

/**
 * What a due clock shows at `now` (milliseconds since 1970). The page's own clock decides between running and late,
 * so that a page left open turns late by itself; the server's word stands once the deadline has ended.
 */
export function dueClock(due: DueTime, limitSeconds: number, now: number, paused = false): DueClock {
  const dueAt = Date.parse(due.dueAt);
  if (due.endedAt !== null) {
    const early = dueAt - Date.parse(due.endedAt);
    return { tone: due.state === "MISSED" ? "missed" : "met", span: spanOf(Math.abs(early)) };
  }
  const left = dueAt - now;
  if (paused) return { tone: "paused", span: spanOf(left) };
  if (left < 0 || due.state === "OVERDUE") return { tone: "late", span: spanOf(-left) };
  const soon = Math.min(DAY, (limitSeconds * 1000) / 4);
  return { tone: left <= soon ? "soon" : "calm", span: spanOf(left) };
}
