import { describe, expect, it } from "vitest";
import { minutesBetween, standingOf } from "./coverage";
import type { Plan } from "../queries";
import { somePlan } from "../testing";
import { readPosition, termsOf, valuesOf } from "./planValues";
import { readPatrolSearch, readWalkSearch, roundFilterOf } from "./patrolSearch";

describe("the address of the patrols", () => {
  it("leaves out what it does not understand", () => {
    expect(
      readPatrolSearch({ tab: "MAP", day: "2026-13-40", state: ["X"], over: "yes", grid: " ", community: 7 }),
    ).toEqual({});
  });

  it("becomes the filter of rounds", () => {
    const search = readPatrolSearch({ tab: "ROUNDS", day: "2026-03-07", state: "ENDED", grid: "g1" });
    expect(roundFilterOf(search, "c1")).toEqual({
      community: "c1",
      grid: "g1",
      from: "2026-03-07",
      to: "2026-03-07",
      open: false,
    });
    expect(roundFilterOf({}, "c1")).toEqual({ community: "c1" });
  });

  it("takes a code that a QR code left, cut to what a code can be", () => {
    expect(readWalkSearch({ code: " KX2WMDA2 " })).toEqual({ code: "KX2WMDA2" });
    expect(readWalkSearch({ code: 5 })).toEqual({});
  });
});

describe("how a grid stands", () => {
  it.each([
    [0, 0, "NOTHING_DUE"],
    [2, 0, "NONE"],
    [2, 1, "PART"],
    [2, 2, "ALL"],
  ])("of %i due with %i done is %s", (roundsDue, roundsDone, standing) => {
    expect(standingOf({ roundsDue, roundsDone })).toBe(standing);
  });

  it("counts whole minutes", () => {
    expect(minutesBetween("2026-03-07T00:00:00Z", "2026-03-07T00:01:59Z")).toBe(1);
    expect(minutesBetween("2026-03-07T00:02:00Z", "2026-03-07T00:00:00Z")).toBe(0);
  });
});

describe("the form of a plan", () => {
  const values = {
    name: " 日巡 ",
    forces: ["GRID_MEMBER" as const],
    weekdays: ["MONDAY" as const],
    rounds: 1,
    points: ["whistlePoint:w1", "building:b1"],
    positions: { "building:b1": "111.67，39.92", "whistlePoint:w1": " ", "building:gone": "1, 1" },
  };

  it("becomes what the API takes, with a position where one was written", () => {
    expect(termsOf(values)).toMatchObject({
      name: "日巡",
      points: [
        { whistlePoint: "w1", building: null, longitude: null, latitude: null },
        { whistlePoint: null, building: "b1", longitude: 111.67, latitude: 39.92 },
      ],
    });
  });

  it("takes no position off the earth", () => {
    expect(readPosition("181, 39")).toBeNull();
    expect(readPosition("111.67")).toBeNull();
  });

  it("holds a plan as it was made", () => {
    const held = valuesOf(somePlan({ validTo: "2026-12-31" }) as unknown as Plan);
    expect(held).toMatchObject({
      points: ["whistlePoint:w1", "building:b1"],
      positions: { "building:b1": "111.67, 39.92" },
      validTo: "2026-12-31",
    });
  });
});
