import { describe, expect, it } from "vitest";
import { idNumberProblem, phoneProblem } from "./numbers";

describe("an ID number", () => {
  it.each([
    ["", "ID_NUMBER_INVALID"],
    ["12345678901234567", "ID_NUMBER_INVALID"],
    ["99999919850203001Y", "ID_NUMBER_INVALID"],
    ["999999198502300010", "ID_NUMBER_DATE_INVALID"],
    ["999999299902030010", "ID_NUMBER_DATE_INVALID"],
    ["999999180002030010", "ID_NUMBER_DATE_INVALID"],
    ["11010519491231002Y", "ID_NUMBER_INVALID"],
    ["110105194912310021", "ID_NUMBER_CHECKSUM_WRONG"],
    // The example of the standard itself.
    ["11010519491231002X", null],
    [" 11010519491231002x ", null],
  ])("%s: %s", (typed, problem) => expect(idNumberProblem(typed)).toBe(problem));
});

describe("a phone number", () => {
  it.each([
    ["12", "PHONE_INVALID"],
    ["12345678901", "PHONE_INVALID"],
    ["0471123456", "PHONE_INVALID"],
    ["19900001234", null],
    ["+86 199-0000-1234", null],
    ["(0471) 2345678", null],
  ])("%s: %s", (typed, problem) => expect(phoneProblem(typed)).toBe(problem));
});
