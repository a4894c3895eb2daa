import type { Covered } from "../queries";

export type Standing = "NOTHING_DUE" | "NONE" | "PART" | "ALL";

/** How a grid stands on a day; where nothing is due nothing is missing, and that is no hundred per cent. */
export function standingOf({ roundsDue, roundsDone }: Pick<Covered, "roundsDue" | "roundsDone">): Standing {
  if (roundsDue === 0) return "NOTHING_DUE";
  if (roundsDone === 0) return "NONE";
  return roundsDone < roundsDue ? "PART" : "ALL";
}

/** Minutes between two instants, the begun one not counted. */
export const minutesBetween = (from: string, to: string | number): number =>
  Math.max(0, Math.floor((new Date(to).getTime() - Date.parse(from)) / 60_000));
