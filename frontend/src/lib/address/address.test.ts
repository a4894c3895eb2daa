import { expect, it } from "vitest";
import { readAddress, writeAddress } from "./address";

it.each([
  ["a division's code", { at: "150124100011" }, "?at=150124100011"],
  ["digits with a zero in front", { code: "007" }, "?code=007"],
  ["more digits than a number holds", { q: "12345678901234567890" }, '?q="12345678901234567890"'],
  ["what looks like a fraction", { q: "1e5" }, '?q="1e5"'],
  ["a word that looks like an answer", { q: "true" }, '?q="true"'],
  ["an answer", { revoked: true }, "?revoked=true"],
  ["a list", { state: ["BLOWN", "ADMITTED"] }, '?state=["BLOWN","ADMITTED"]'],
  ["words", { q: "昆新 社区" }, "?q=昆新+社区"],
])("writes %s so that it reads the same again", (_, search, written) => {
  const address = writeAddress(search);
  expect(decodeURIComponent(address)).toBe(written);
  expect(readAddress(address)).toEqual(search);
});

it("reads an address that was written with quotes", () => {
  expect(readAddress("?at=%22150124100000%22")).toEqual({ at: "150124100000" });
});
