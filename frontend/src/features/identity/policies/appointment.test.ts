import { describe, expect, it } from "vitest";
import { appointmentOf, besideFields } from "./appointment";

const chosen = {
  division: "150124100011",
  grid: "g1",
  building: "b1",
  unit: "1单元",
  organisation: "o1",
  validFrom: "2026-11-27",
  validTo: "",
};

describe("an appointment", () => {
  it("has the places of its role alone, whatever was chosen for another, and no last day for an empty field", () => {
    expect(appointmentOf({ ...chosen, role: "GRID_MEMBER" })).toEqual({
      role: "GRID_MEMBER",
      division: "150124100011",
      grid: "g1",
      building: null,
      unit: null,
      organisation: null,
      validFrom: "2026-11-27",
      validTo: null,
    });
    const head = appointmentOf({ ...chosen, role: "BUILDING_HEAD" });
    expect([head.grid, head.building, head.unit]).toEqual([null, "b1", null]);
    const staff = appointmentOf({ ...chosen, role: "DEPARTMENT_STAFF" });
    expect([staff.division, staff.building, staff.organisation]).toEqual([null, null, "o1"]);
  });

  it("is refused beside the field of the form, and what is about none stays about none", () => {
    const errors = [
      { code: "GRID_UNKNOWN", field: "post.grid" },
      { code: "USERNAME_TAKEN", field: "username" },
      { code: "ACCOUNTS_UNAVAILABLE", field: null },
    ];
    const outcome = besideFields({ kind: "refused", errors });
    expect(outcome.kind === "refused" && outcome.errors.map(({ field }) => field)).toEqual([
      "grid",
      "username",
      null,
    ]);
  });
});
