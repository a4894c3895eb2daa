import { describe, expect, it } from "vitest";
import { admits, nextOf, triageKeys } from "./triage";

describe("triage", () => {
  it("is for those who admit", () => {
    expect(admits(["COMMUNITY_WORKER"])).toBe(true);
    expect(admits(["TOWNSHIP_LEADER", "GRID_MEMBER"])).toBe(false);
  });

  it("goes on to the next one, from the last one back, and from the only one nowhere", () => {
    expect(nextOf(["1", "2", "3"], "2")).toBe("3");
    expect(nextOf(["1", "2", "3"], "3")).toBe("2");
    expect(nextOf(["1"], "1")).toBeUndefined();
  });

  it("has a key of its own for each decision", () => {
    expect(new Set(Object.values(triageKeys)).size).toBe(Object.keys(triageKeys).length);
  });
});
