import { describe, expect, it } from "vitest";
import type { PlaceState } from "../placeQueries";
import { changesAt } from "./placeHistory";

const state = (part: Partial<PlaceState> = {}): PlaceState => ({
  name: "2号楼",
  grid: { id: "g1", name: "第一网格" },
  estate: null,
  units: ["1单元"],
  closed: false,
  from: null,
  until: null,
  endedBy: null,
  ...part,
});
const first = "2026-11-20T02:00:00Z";
const second = "2026-11-21T02:00:00Z";

describe("what changed at places", () => {
  it("is nothing where each has the one state that it is in", () => {
    expect(changesAt([{ name: "2号楼", history: [state()] }])).toEqual([]);
    expect(changesAt([{ name: "2号楼", history: [] }])).toEqual([]);
  });

  it("is each thing that differs between two states, with who ended the first", () => {
    const history = [
      state({ until: first, endedBy: "p1" }),
      state({
        name: "二号楼",
        grid: null,
        estate: { id: "e1", name: "福源小区" },
        units: ["2单元"],
        closed: true,
      }),
    ];
    const about = { at: first, by: "p1", place: "二号楼" };
    expect(changesAt([{ name: "二号楼", history }])).toEqual([
      { ...about, kind: "RENAMED", from: "2号楼", to: "二号楼" },
      { ...about, kind: "GRID", from: "第一网格", to: null },
      { ...about, kind: "ESTATE", from: null, to: "福源小区" },
      { ...about, kind: "UNITS_ADDED", units: ["2单元"] },
      { ...about, kind: "UNITS_GONE", units: ["1单元"] },
      { ...about, kind: "CLOSED" },
    ]);
  });

  it("comes newest first, of all places together", () => {
    const moved = (until: string) => [state({ until }), state({ grid: { id: "g2", name: "第二网格" } })];
    const changes = changesAt([
      { name: "1号楼", history: moved(first) },
      { name: "2号楼", history: moved(second) },
    ]);
    expect(changes.map(({ place }) => place)).toEqual(["2号楼", "1号楼"]);
  });
});
