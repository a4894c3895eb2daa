import type { DueTime } from "@/lib/time/dueClock";

export interface HandlingDeadline extends DueTime {
  readonly kind: "HANDLE";
  readonly round: number;
  readonly limitSeconds: number;
}

/** The handling deadline in force: that of the latest round; none before admission. */
export function handlingDeadline<D extends HandlingDeadline>(deadlines: readonly D[]): D | null {
  return deadlines.reduce<D | null>(
    (latest, one) => (latest && latest.round > one.round ? latest : one),
    null,
  );
}

/** Still running and over. */
export function isLate(deadline: HandlingDeadline | null): boolean {
  return deadline !== null && deadline.endedAt === null && deadline.state === "OVERDUE";
}
