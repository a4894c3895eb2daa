import { describe, expect, it } from "vitest";
import { inserted, moved, placesRouted, readRoutingSearch, readsRouting } from "./routing";

describe("routing rules", () => {
  it("do not move beyond the ends of their list", () => {
    const list = ["a", "b", "c"];
    expect(moved(list, 0, -1)).toBe(list);
    expect(moved(list, 2, 1)).toBe(list);
    expect(moved(list, 7, 1)).toBe(list);
    expect(moved(list, 0, 1)).toEqual(["b", "a", "c"]);
    expect(moved(list, 2, -1)).toEqual(["a", "c", "b"]);
  });

  it("come back where they were", () => {
    expect(inserted(["a", "c"], 1, "b")).toEqual(["a", "b", "c"]);
    expect(inserted(["a"], 1, "b")).toEqual(["a", "b"]);
  });

  it("are written by who leads a town or organises a county, there alone", () => {
    const town = { code: "150124100000", name: "城关镇" };
    expect(
      placesRouted([
        { role: "RESIDENT", division: { code: "150124100011", name: "昆新社区" } },
        { role: "TOWNSHIP_LEADER", division: town },
        { role: "COUNTY_ORGANISER", division: null },
      ]),
    ).toEqual([town]);
  });

  it("are read by who dispatches or oversees, and by nobody else", () => {
    expect(readsRouting(["RESIDENT", "DEPARTMENT_HEAD", "ADMINISTRATOR"])).toBe(false);
    expect(readsRouting(["AUDITOR"])).toBe(true);
  });

  it("are found by an address that people cut", () => {
    expect(readRoutingSearch({ version: 7, more: "x" })).toEqual({});
    expect(readRoutingSearch({ version: "abc" })).toEqual({ version: "abc" });
  });
});
