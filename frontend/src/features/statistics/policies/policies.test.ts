import { describe, expect, it } from "vitest";
import { readWhistleSearch } from "@/features/whistle/policies/searches";
import type { Me } from "@/features/identity/me";
import { seesFigures, startOf } from "@/features/identity/policies/audience";
import { someFigure } from "../testing";
import type { Figure } from "../figuresQuery";
import { homePlaces, periodOf, readCockpitSearch } from "./cockpitSearch";
import { listBehind, percentText, readingOf } from "./figures";
import { daysOf, faultOfDays, readDay } from "./periods";

/** 2026-03-01 in China, still February in London. */
const FIRST_OF_MARCH = Date.parse("2026-02-28T17:00:00Z");
const figure = (...of: Parameters<typeof someFigure>) => someFigure(...of) as Figure;

describe("days", () => {
  it("that no calendar has are none", () => {
    expect(["2026-02-30", "2026-13-01", "26-01-01", 20260101, "2026-01-01T00:00:00Z"].map(readDay)).toEqual(
      Array(5).fill(undefined),
    );
    expect(readDay("2024-02-29")).toBe("2024-02-29");
  });
  it("in the wrong order or over three years apart are refused before anybody asks", () => {
    expect(faultOfDays({ from: "2026-11-02", to: "2026-11-01" })).toBe("reversed");
    expect(faultOfDays({ from: "2023-11-25", to: "2026-11-25" })).toBe("tooLong");
    expect(faultOfDays({ from: "2023-11-26", to: "2026-11-25" })).toBeNull();
  });
});

describe("a period with a name", () => {
  it("is of the calendar in China, whatever the reader's clock says", () => {
    expect(daysOf("THIS_MONTH", FIRST_OF_MARCH)).toEqual({ from: "2026-03-01", to: "2026-03-31" });
    expect(daysOf("LAST_MONTH", FIRST_OF_MARCH)).toEqual({ from: "2026-02-01", to: "2026-02-28" });
    expect(daysOf("LAST_12_MONTHS", FIRST_OF_MARCH)).toEqual({ from: "2025-03-02", to: "2026-03-01" });
  });
  it("crosses the new year", () => {
    const january = Date.parse("2026-01-15T00:00:00Z");
    expect(daysOf("LAST_MONTH", january)).toEqual({ from: "2025-12-01", to: "2025-12-31" });
    expect(daysOf("LAST_YEAR", january)).toEqual({ from: "2025-01-01", to: "2025-12-31" });
    expect(daysOf("THIS_YEAR", january)).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  });
});

describe("the cockpit's address", () => {
  it("drops what it does not understand", () => {
    expect(readCockpitSearch({ place: " ", period: "EVER", from: "2026-11-01", x: 1 })).toEqual({});
    expect(readCockpitSearch({ place: "150124100000", period: "THIS_YEAR" })).toEqual({
      place: "150124100000",
      period: "THIS_YEAR",
    });
  });
  it("lets two days of one's own win over a name", () => {
    const search = readCockpitSearch({ period: "THIS_YEAR", from: "2026-11-01", to: "2026-11-02" });
    expect(search).toEqual({ from: "2026-11-01", to: "2026-11-02" });
    expect(periodOf(search, FIRST_OF_MARCH)).toEqual(search);
  });
  it("begins at the widest place of the posts that may see figures", () => {
    const post = (role: string, code: string) => ({ role, division: { code, name: code } });
    const me = {
      posts: [
        post("MEDIATOR", "150100000000"),
        post("COMMUNITY_WORKER", "150124100011"),
        post("AUDITOR", "150124000000"),
        { role: "DEPARTMENT_HEAD", division: null },
      ],
    } as unknown as Me;
    expect(homePlaces(me).map(({ code }) => code)).toEqual(["150124000000", "150124100011"]);
  });
});

describe("a figure", () => {
  it("without cases is no number at all", () => {
    expect(readingOf(figure("ON_TIME", 0, 0, null))).toEqual({ kind: "none" });
  });
  it("of fewer than five cases shows the cases instead of a rate", () => {
    expect(readingOf(figure("ON_TIME", 4, 4))).toEqual({ kind: "few", text: "4 / 4" });
    expect(readingOf(figure("ON_TIME", 5, 5))).toEqual({ kind: "rate", text: "100" });
  });
  it("that counts is the count, zero too", () => {
    expect(readingOf(figure("LATE", 0))).toEqual({ kind: "count", text: "0" });
  });
  it("never rounds up to all or down to none", () => {
    expect([99.97, 0.02, 66.666, 100, 0].map(percentText)).toEqual(["99.9", "0.1", "66.7", "100", "0"]);
  });
  it("opens a list whose address survives being read again, filter for filter", () => {
    for (const one of [figure("OPEN", 3), figure("LATE", 1), figure("SATISFIED", 9, 10)]) {
      const address = listBehind(one.numeratorCases);
      expect(readWhistleSearch({ ...address })).toEqual(address);
    }
    expect(listBehind(figure("LATE", 1).numeratorCases)).toEqual({
      division: "150124100000",
      handling: ["OVERDUE"],
      dueOrClosedFrom: "2025-11-25T16:00:00Z",
      dueOrClosedBefore: "2026-11-25T16:00:00Z",
    });
  });
});

describe("figures are for", () => {
  it("nobody who does not see a whole place", () => {
    expect(seesFigures(["RESIDENT", "DEPARTMENT_HEAD", "INTEGRATOR"])).toBe(false);
  });
  it("those who lead, and their day begins there", () => {
    expect(startOf(["TOWNSHIP_LEADER"])).toBe("/cockpit");
    expect(startOf(["AUDITOR"])).toBe("/cockpit");
  });
  it("a community too, but its day begins with its work", () => {
    expect(seesFigures(["COMMUNITY_WORKER"])).toBe(true);
    expect(startOf(["COMMUNITY_SECRETARY", "TOWNSHIP_LEADER"])).toBe("/desk");
  });
});
