import { limitOf } from "@/features/whistle/policies/limits";
import { describe, expect, it } from "vitest";
import { audienceOf } from "@/features/identity/policies/audience";
import { handlingDeadline, isLate } from "@/features/whistle/handling";
import { readOrderSearch, readWhistleSearch } from "./searches";
import { todaySections } from "./todaySections";

const keys = (...roles: Parameters<typeof todaySections>[0]) => todaySections(roles).map(({ key }) => key);

describe("who goes where after login", () => {
  it("residents and the heads of their buildings stay on the phone pages", () => {
    expect(audienceOf(["RESIDENT", "BUILDING_HEAD"])).toBe("phone");
  });
  it("staff go to the desk, also when they live here", () => {
    expect(audienceOf(["RESIDENT", "COMMUNITY_WORKER"])).toBe("desk");
  });
});

describe("the day of", () => {
  it("a community worker: admit, dispatch, check, then what is late and what others do", () => {
    expect(keys("COMMUNITY_WORKER")).toEqual(["toAdmit", "toDispatch", "toCheck", "late", "waiting"]);
  });
  it("a secretary: the same and the write-offs", () => {
    expect(keys("COMMUNITY_SECRETARY")).toContain("toWriteOff");
  });
  it("a department: its own orders only", () => {
    expect(keys("DEPARTMENT_STAFF")).toEqual(["toSign", "toReport", "toFinish", "ordersLate"]);
  });
  it("somebody with two posts has no list twice", () => {
    const both = keys("COMMUNITY_SECRETARY", "TOWNSHIP_LEADER");
    expect(new Set(both).size).toBe(both.length);
  });
  it("an administrator: nothing, since whistles are none of their business", () => {
    expect(keys("ADMINISTRATOR")).toEqual([]);
  });
});

describe("the address of a list", () => {
  it("keeps what it understands and drops the rest", () => {
    expect(
      readWhistleSearch({
        q: "1873",
        kind: ["SAFETY", "x"],
        state: "BLOWN",
        late: true,
        sort: "; drop",
        after: "c1",
        x: 1,
      }),
    ).toEqual({ q: "1873", kind: ["SAFETY"], state: ["BLOWN"], late: true, after: "c1" });
    expect(readOrderSearch({ state: ["SENT", "SENT"], late: "yes" })).toEqual({ state: ["SENT"] });
  });
});

describe("a limit in short", () => {
  it("is a number and what it is of", () => {
    expect(limitOf("30M")).toEqual({ number: 30, unit: "M" });
    expect(limitOf("2WH")).toEqual({ number: 2, unit: "WH" });
    expect(() => limitOf("2W")).toThrow("No limit: 2W");
  });
});

describe("the handling deadline in force", () => {
  const round = (number: number, state: "RUNNING" | "OVERDUE" | "MISSED") => ({
    kind: "HANDLE",
    round: number,
    dueAt: "2026-11-24T00:00:00Z",
    endedAt: state === "MISSED" ? "2026-11-25T00:00:00Z" : null,
    state,
    limitSeconds: 3600,
  });
  it("is that of the latest round", () => {
    expect(handlingDeadline([round(2, "RUNNING"), round(1, "MISSED")])?.round).toBe(2);
    expect(handlingDeadline([])).toBeNull();
    expect(handlingDeadline([{ ...round(1, "RUNNING"), kind: "SIGN" }])).toBeNull();
  });
  it("is late only while it runs", () => {
    expect(isLate(round(1, "OVERDUE"))).toBe(true);
    expect(isLate(round(1, "MISSED"))).toBe(false);
    expect(isLate(null)).toBe(false);
  });
});
