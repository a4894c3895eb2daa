import { describe, expect, it } from "vitest";
import { residentFilterOf } from "./householdSearch";

describe("the residents of the households that are shown", () => {
  it.each([
    [{ tenure: "OWNER" }, undefined],
    [{ registration: "LOCAL" }, undefined],
    [{}, "101"],
  ] as const)("cannot be had under a condition of households alone: %j %j", (search, wanted) =>
    expect(residentFilterOf(search, wanted)).toBeNull(),
  );

  it("are those of the same place, building and time", () => {
    expect(residentFilterOf({ place: "p", building: "b", gone: true, after: "c" }, undefined)).toEqual({
      place: "p",
      building: "b",
      current: false,
    });
    expect(residentFilterOf({}, undefined)).toEqual({});
  });
});
