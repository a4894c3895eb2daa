import { describe, expect, it } from "vitest";
import { hoursOf, linesOf, problemOfLines, runsOf } from "./openings";
import { geoPointWords, inOrder, metresBetween, readGeoPoint, roundedMetres } from "./nearness";
import { readServiceSearch } from "./serviceSearch";
import type { Opening, ServicePoint } from "@/features/territory/serviceQueries";
import { shutService, someService } from "@/features/territory/testing";

const on = (day: Opening["day"], opens: string, closes: string): Opening => ({ day, opens, closes });

describe("opening hours", () => {
  it("cannot be sent without a day, without a time, or when two times meet", () => {
    const times = [{ opens: "08:30", closes: "12:00" }];
    expect(problemOfLines([{ days: [], times }])).toBe("NO_DAY");
    expect(problemOfLines([{ days: ["MONDAY"], times: [{ opens: "08:30", closes: "" }] }])).toBe("NO_TIME");
    expect(problemOfLines([{ days: ["MONDAY"], times: [{ opens: "12:00", closes: "08:30" }] }])).toBe(
      "HOURS_INVALID",
    );
    expect(
      problemOfLines([
        { days: ["MONDAY"], times },
        { days: ["MONDAY"], times: [{ opens: "12:00", closes: "13:00" }] },
      ]),
    ).toBe("HOURS_INVALID");
    expect(
      problemOfLines([
        { days: ["MONDAY", "TUESDAY"], times },
        { days: ["MONDAY"], times: [{ opens: "12:30", closes: "24:00" }] },
      ]),
    ).toBeNull();
    expect(problemOfLines([])).toBeNull();
  });

  it("are said in as few lines as days differ, and come back the same", () => {
    const hours = [
      on("MONDAY", "14:30", "17:30"),
      on("MONDAY", "08:30", "12:00"),
      on("WEDNESDAY", "08:30", "12:00"),
      on("WEDNESDAY", "14:30", "17:30"),
      on("TUESDAY", "09:00", "10:00"),
    ];
    const lines = linesOf(hours);
    expect(lines.map(({ days }) => days)).toEqual([["MONDAY", "WEDNESDAY"], ["TUESDAY"]]);
    expect(hoursOf(lines)).toHaveLength(5);
    expect(linesOf(hoursOf(lines))).toEqual(lines);
  });

  it("days in a row are a run; the week does not go round", () => {
    expect(runsOf(["MONDAY", "TUESDAY", "WEDNESDAY", "SUNDAY"])).toEqual([
      ["MONDAY", "WEDNESDAY"],
      ["SUNDAY", "SUNDAY"],
    ]);
  });
});

describe("nearness", () => {
  it("reads a place as people copy it, and nothing else", () => {
    expect(readGeoPoint("111.6716, 39.9219")).toEqual({ longitude: 111.6716, latitude: 39.9219 });
    expect(readGeoPoint(" 111.6716，39.9219 ")).toEqual({ longitude: 111.6716, latitude: 39.9219 });
    for (const text of ["", "111.6716", "a, b", "1e3, 2", "111,6716,39,92", "111.6716,"]) {
      expect(readGeoPoint(text)).toBeNull();
    }
    expect(readGeoPoint(geoPointWords({ longitude: 111.671649, latitude: -1 }))).toEqual({
      longitude: 111.67165,
      latitude: -1,
    });
  });

  it("a hundredth of a degree of latitude is 1,112 metres, and what is shown is rounded", () => {
    const metres = metresBetween({ longitude: 111, latitude: 39.92 }, { longitude: 111, latitude: 39.93 });
    expect(Math.round(metres)).toBe(1112);
    expect(roundedMetres(metres)).toBe(1100);
    expect(roundedMetres(424)).toBe(420);
    expect(roundedMetres(0)).toBe(10);
  });

  it("puts the nearest first once it is known where one stands, else what is open", () => {
    const points = [shutService, someService] as unknown as ServicePoint[];
    expect(inOrder(points, null).map(({ point }) => point.id)).toEqual(["sp1", "sp2"]);
    const near = inOrder(points, { longitude: 111.67, latitude: 39.921 });
    expect(near.map(({ point, metres }) => [point.id, metres && Math.round(metres)])).toEqual([
      ["sp1", 111],
      ["sp2", null],
    ]);
  });
});

it("the address of services keeps what it understands", () => {
  expect(readServiceSearch({ community: "150124100011", kind: "MEALS" })).toEqual({
    community: "150124100011",
    kind: "MEALS",
  });
  expect(readServiceSearch({ community: "", kind: "NOTHING" })).toEqual({});
});
