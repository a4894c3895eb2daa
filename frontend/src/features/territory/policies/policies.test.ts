import { describe, expect, it } from "vitest";
import { someoneAs } from "../testing";
import type { Me } from "@/features/identity/me";
import { geoJsonOf, MOST_POINTS, type Position, readOutline, sketchOf, squareMetresOf } from "./outline";
import { readGridSearch, readPosterSearch } from "./searches";
import { covers, gridPlaces, mayPutUp, mayRedraw } from "./whereabouts";

const as = (role: string, code: string | null): Me =>
  someoneAs(role, code === null ? null : { code, name: "x" }) as Me;

describe("who may redraw the grids of a community", () => {
  it("is nobody whose post lies elsewhere, however alike the codes are", () => {
    expect(mayRedraw(as("TOWNSHIP_LEADER", "150124100000"), "150124110003")).toBe(false);
    expect(mayRedraw(as("COMMUNITY_SECRETARY", "150124100012"), "150124100011")).toBe(false);
    expect(mayRedraw(as("COUNTY_ORGANISER", "150125000000"), "150124100011")).toBe(false);
    expect(mayRedraw(as("COMMUNITY_SECRETARY", null), "150124100011")).toBe(false);
  });
  it("is no worker, who puts whistle points up instead", () => {
    expect(mayRedraw(as("COMMUNITY_WORKER", "150124100011"), "150124100011")).toBe(false);
    expect(mayPutUp(as("COMMUNITY_WORKER", "150124100011"), "150124100011")).toBe(true);
    expect(mayPutUp(as("TOWNSHIP_LEADER", "150124100000"), "150124100011")).toBe(false);
  });
  it("is its secretary, and who leads its town or county", () => {
    expect(mayRedraw(as("COMMUNITY_SECRETARY", "150124100011"), "150124100011")).toBe(true);
    expect(mayRedraw(as("TOWNSHIP_LEADER", "150124100000"), "150124100011")).toBe(true);
    expect(mayRedraw(as("COUNTY_ORGANISER", "150124000000"), "150124100011")).toBe(true);
  });
  it("knows what lies below a division by its code", () => {
    expect(covers("150124000000", "150124401498")).toBe(true);
    expect(covers("150124100011", "150124100011")).toBe(true);
  });
  it("names no place for a post that has nothing to do with grids", () => {
    expect(gridPlaces(as("GRID_MEMBER", "150124100011"))).toEqual([]);
  });
});

const ring: Position[] = [
  [111, 39],
  [111.001, 39],
  [111.001, 39.001],
];
const polygon = { type: "Polygon", coordinates: [[...ring, ring[0]]] };

describe("reading an outline", () => {
  it.each([
    ["{", "NOT_JSON"],
    ["null", "NO_POLYGON"],
    ['{"type":"Point","coordinates":[111,39]}', "NO_POLYGON"],
    ['{"type":"Polygon","coordinates":[[["a",1],[2,3],[4,5]]]}', "NO_POLYGON"],
    ['{"type":"Polygon","coordinates":5}', "NO_POLYGON"],
    ['{"type":"Polygon","coordinates":[[[1,2],[3,4],[1,2]]]}', "TOO_FEW_POINTS"],
    ['{"type":"Polygon","coordinates":[[[39,111],[40,111],[40,112]]]}', "OUT_OF_WORLD"],
    [JSON.stringify({ type: "FeatureCollection", features: [polygon, polygon] }), "MANY_POLYGONS"],
    [
      JSON.stringify({
        type: "Polygon",
        coordinates: [Array.from({ length: MOST_POINTS }, (_, at) => [111 + at / 1e5, 39])],
      }),
      "TOO_MANY_POINTS",
    ],
  ])("says what is wrong with %s", (text, problem) => {
    expect(readOutline(text)).toEqual({ problem });
  });
  it.each([
    polygon,
    { type: "Feature", geometry: polygon },
    { type: "FeatureCollection", features: [{ type: "Feature", geometry: polygon }] },
    { type: "MultiPolygon", coordinates: [polygon.coordinates] },
    { type: "GeometryCollection", geometries: [polygon] },
  ])("finds the one polygon however it is wrapped: $type", (value) => {
    expect(readOutline(JSON.stringify(value))).toEqual({ sketch: { corners: ring, holes: [] } });
  });
  it("closes the rings again for the API and keeps a hole", () => {
    const text = JSON.stringify({
      type: "Polygon",
      coordinates: [polygon.coordinates[0], polygon.coordinates[0]],
    });
    const sketch = sketchOf(text);
    expect(sketch.holes).toEqual([ring]);
    expect(JSON.parse(geoJsonOf(sketch))).toEqual(JSON.parse(text));
  });
  it("takes what nobody drew for empty", () => {
    expect(sketchOf(null).corners).toEqual([]);
  });
  it("measures ground to a few parts in a thousand, without its holes", () => {
    // Half of 86.5 m × 111.3 m at 39° north.
    expect(Math.round(squareMetresOf({ corners: ring, holes: [] }) / 10)).toBe(482);
    expect(squareMetresOf({ corners: ring, holes: [ring] })).toBe(0);
  });
});

describe("the addresses of these pages", () => {
  it("leave out what they do not understand", () => {
    expect(readGridSearch({ place: " ", tab: "MAP", after: "c" })).toEqual({});
    expect(readPosterSearch({ community: [], points: "KX2WMDA2" })).toEqual({});
  });
  it("keep the place, the half and the page of whistle points", () => {
    expect(readGridSearch({ place: "150124100011", tab: "POINTS", after: "c" })).toEqual({
      place: "150124100011",
      tab: "POINTS",
      after: "c",
    });
    expect(readPosterSearch({ community: "150124100011", points: ["KX2WMDA2", "23456789"] })).toEqual({
      community: "150124100011",
      points: ["KX2WMDA2", "23456789"],
    });
  });
});
