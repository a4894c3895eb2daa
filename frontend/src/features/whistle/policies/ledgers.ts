import { compact, type ListSearch, textOf } from "@/components/list-page/listPage";
import type { Role } from "@/features/identity/policies/audience";

/** Who reads sealed ledgers: the roles that the API opens them to. */
const readers: readonly Role[] = [
  "COMMUNITY_WORKER",
  "COMMUNITY_SECRETARY",
  "TOWNSHIP_LEADER",
  "COUNTY_ORGANISER",
  "AUDITOR",
];

export const readsLedgers = (roles: readonly Role[]) => roles.some((role) => readers.includes(role));

export interface LedgerSearch extends ListSearch {
  /** 2026-11. */
  readonly month?: string;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Reads an address; whatever is not understood is left out, never an error: addresses are typed and cut by people. */
export function readLedgerSearch(raw: Record<string, unknown>): LedgerSearch {
  const month = textOf(raw.month);
  return compact({
    month: month !== undefined && MONTH.test(month) ? month : undefined,
    after: textOf(raw.after),
  });
}

/** The months that are over, the newest first: what a filter offers. `today` is an instant, months are China's. */
export function pastMonths(today: Date, count: number): string[] {
  const [year = 0, month = 1] = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" })
    .format(today)
    .split("-")
    .map(Number);
  return Array.from({ length: count }, (_, back) => {
    const index = year * 12 + (month - 1) - 1 - back;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  });
}

export interface LedgerLine {
  readonly number: string;
  readonly entries: number;
  readonly state: string;
}

/** The whistles of a ledger's text: after its head of three lines, one a line. */
export function linesOf(text: string): LedgerLine[] {
  return text
    .trimEnd()
    .split("\n")
    .slice(3)
    .map((line) => {
      const [number = "", entries = "0", state = ""] = line.split(" ");
      return { number, entries: Number(entries), state };
    });
}
