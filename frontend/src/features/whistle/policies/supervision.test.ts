import { describe, expect, it } from "vitest";
import {
  readSupervisionSearch,
  rulesOnWhistles,
  seesSupervision,
  supervises,
  workingHours,
} from "./supervision";

describe("the address of the list of supervisions", () => {
  it("keeps what it understands and leaves out the rest", () => {
    expect(
      readSupervisionSearch({
        state: ["OPEN", "LOST"],
        cause: "LATE",
        overdue: "yes",
        organisation: "not an id",
        division: 150124,
        after: " ",
      }),
    ).toEqual({ state: ["OPEN"], cause: ["LATE"], division: "150124" });
  });
});

describe("who has to do with supervision", () => {
  it("is not residents, grid members, auditors or administrators", () => {
    for (const role of ["RESIDENT", "GRID_MEMBER", "AUDITOR", "ADMINISTRATOR"] as const) {
      expect(seesSupervision([role])).toBe(false);
      expect(rulesOnWhistles([role])).toBe(false);
    }
  });

  it("is leaders, who decide, and those who answer", () => {
    expect(supervises(["TOWNSHIP_LEADER"])).toBe(true);
    expect(supervises(["DEPARTMENT_HEAD"])).toBe(false);
    expect(seesSupervision(["DEPARTMENT_HEAD"])).toBe(true);
    expect(rulesOnWhistles(["COMMUNITY_SECRETARY"])).toBe(true);
    expect(rulesOnWhistles(["COMMUNITY_WORKER"])).toBe(false);
  });
});

it("says working time in half hours", () => {
  expect(workingHours(3 * 6.5 * 3600)).toBe(19.5);
  expect(workingHours(0)).toBe(0);
});
