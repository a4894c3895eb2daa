import { describe, expect, it } from "vitest";
import { codeProblem, grouped, tidyCode } from "./linkCode";

describe("a link code as it is typed", () => {
  it.each([
    ["", { code: "REQUIRED" }],
    ["7KMQ2PXNR4W", { code: "LENGTH", count: 11 }],
    ["7KMQ2PXNR4WAA", { code: "LENGTH", count: 13 }],
    ["7KMQ2PXNR4W0", { code: "SIGNS", signs: "0" }],
    ["OKMQ2PXNR4IO", { code: "SIGNS", signs: "O I" }],
    ["码", { code: "SIGNS", signs: "码" }],
  ])("%s cannot be one", (typed, problem) => expect(codeProblem(tidyCode(typed))).toEqual(problem));

  it.each(["7KMQ-2PXN-R4WA", " 7kmq 2pxn r4wa", "７ＫＭＱ－２ＰＸＮ－Ｒ４ＷＡ", "7KMQ–2PXN—R4WA"])(
    "%s is read as it stands on the paper",
    (typed) => {
      expect(codeProblem(tidyCode(typed))).toBeNull();
      expect(grouped(tidyCode(typed))).toBe("7KMQ-2PXN-R4WA");
    },
  );

  it("is grouped while it is short, with no hyphen behind it", () => {
    expect(grouped("7KMQ")).toBe("7KMQ");
    expect(grouped("7KMQ2")).toBe("7KMQ-2");
  });
});
