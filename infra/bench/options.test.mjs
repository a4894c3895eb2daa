import assert from "node:assert/strict";
import { test } from "node:test";
import { readOptions } from "./options.mjs";

const CASES = ["P1", "P3", "P7", "soak"];

test("unknown words, cases and faults are refused by name", () => {
  assert.throws(() => readOptions(["--faster"], CASES), /faster/);
  assert.throws(() => readOptions(["--only", "P1,P99"], CASES), /P99: there is P1, P3, P7, soak/);
  assert.throws(() => readOptions(["--sabotage=sleep"], CASES), /sleep: there is statement-per-row/);
});

test("numbers that make no sense are refused", () => {
  for (const words of [
    ["--rounds", "0"],
    ["--seconds", "1.5"],
    ["--pool", "many"],
    ["--whistles", "5"],
  ]) {
    assert.throws(() => readOptions(words, CASES), /whole number/);
  }
});

test("without words every case runs, five rounds over ten thousand whistles", () => {
  const { cases, rounds, whistles, gate, sabotage } = readOptions([], CASES);
  assert.deepEqual(
    { cases, rounds, whistles, gate, sabotage },
    { cases: CASES, rounds: 5, whistles: 10000, gate: false, sabotage: "" },
  );
});

test("chosen cases run in their own order", () => {
  assert.deepEqual(readOptions(["--only", "P3,P1"], CASES).cases, ["P1", "P3"]);
});
