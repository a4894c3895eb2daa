import type { ImportState } from "../queries";

/** Somebody is at it behind the page: what is shown will change by itself. */
export const atWork = (state: ImportState): boolean =>
  state === "UPLOADED" || state === "CHECKING" || state === "COMMITTING" || state === "UNDOING";

export const kinds = ["BUILDINGS", "UNITS", "HOUSEHOLDS", "RESIDENTS", "ORGANISATIONS", "POSTS"] as const;
export type ImportKind = (typeof kinds)[number];

/** How far the work is, in whole per cent; null while nobody knows how much there is. */
export function percentDone(done: number, total: number | null): number | null {
  return total === null || total === 0 ? null : Math.min(100, Math.floor((done / total) * 100));
}
