import type { DueTime } from "@/lib/time/dueClock";

export interface HandlingDeadline extends DueTime {
  readonly kind: string;
  readonly round: number;
  readonly limitSeconds: number;
}

/** The handling deadline in force: that of the latest round; none before admission. */
export function handlingDeadline<D extends HandlingDeadline>(deadlines: readonly D[]): D | null {
  return handlingDeadlines(deadlines).reduce<D | null>(
    (latest, one) => (latest && latest.round > one.round ? latest : one),
    null,
  );
}

/** The handling deadlines of all rounds; the other clocks are not what a whistle is known by. */
export function handlingDeadlines<D extends HandlingDeadline>(deadlines: readonly D[]): D[] {
  return deadlines.filter(({ kind }) => kind === "HANDLE");
}

/** Still running and over. */
export function isLate(deadline: HandlingDeadline | null): boolean {
  return deadline !== null && deadline.endedAt === null && deadline.state === "OVERDUE";
}
