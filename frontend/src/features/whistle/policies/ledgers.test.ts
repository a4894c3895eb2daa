import { describe, expect, it } from "vitest";
import { linesOf, pastMonths, readLedgerSearch, readsLedgers } from "./ledgers";

describe("sealed ledgers", () => {
  it("are read by those who answer for a place or audit it", () => {
    expect(readsLedgers(["COMMUNITY_WORKER"])).toBe(true);
    expect(readsLedgers(["AUDITOR"])).toBe(true);
    expect(readsLedgers(["GRID_MEMBER", "DEPARTMENT_HEAD", "ADMINISTRATOR"])).toBe(false);
  });

  it("are looked for by a month that is one", () => {
    expect(readLedgerSearch({ month: "2026-13", after: "" })).toEqual({});
    expect(readLedgerSearch({ month: "2026-11", q: "x" })).toEqual({ month: "2026-11" });
  });

  it("are of months that are over in China, where the new one begins eight hours early", () => {
    expect(pastMonths(new Date("2026-12-31T15:59:00Z"), 2)).toEqual(["2026-11", "2026-10"]);
    expect(pastMonths(new Date("2026-12-31T16:00:00Z"), 3)).toEqual(["2026-12", "2026-11", "2026-10"]);
    expect(pastMonths(new Date("2027-01-15T00:00:00Z"), 1)).toEqual(["2026-12"]);
  });

  it("hold a whistle a line behind their head", () => {
    const head = "xiaoshao ledger 1\ncommunity 150124100011\nmonth 2026-11\n";
    expect(linesOf(head)).toEqual([]);
    expect(linesOf(`${head}QX-2026-00001 7 CLOSED 0a0a\n`)).toEqual([
      { number: "QX-2026-00001", entries: 7, state: "CLOSED" },
    ]);
  });
});
