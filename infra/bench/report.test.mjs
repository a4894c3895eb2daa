import assert from "node:assert/strict";
import { test } from "node:test";
import { pageOf, verdict } from "./report.mjs";

test("a value on the wrong side of its gate fails", () => {
  assert.equal(verdict({ least: 1.2, value: 1.19 }), "failed");
  assert.equal(verdict({ most: 3, value: 4 }), "failed");
  assert.equal(verdict({ most: 0, value: 0.1 }), "failed");
});

test("a value that is no number fails", () => {
  assert.equal(verdict({ least: 1.2, value: NaN }), "failed");
  assert.equal(verdict({ most: 3, value: NaN }), "failed");
});

test("a value on the right side is uncertain while its interval reaches beyond the gate", () => {
  assert.equal(verdict({ least: 1.2, value: 1.3, low: 1.1, high: 1.5 }), "uncertain");
  assert.equal(verdict({ least: 1.2, value: 1.3, low: 1.21, high: 1.5 }), "passed");
});

test("a single round passes or fails by its value alone", () => {
  assert.equal(verdict({ least: 1.2, value: 1.2, low: null, high: null }), "passed");
});

test("a page of a planted fault says that it is no measurement", () => {
  const report = {
    date: "2026-01-01",
    commit: "abc",
    machine: { processors: "2 × X", memory: "4 GB", system: "linux", node: "v20" },
    load: { from: 0, to: 1 },
    options: { whistles: 100, sabotage: "statement-per-row" },
    cases: [
      { id: "P3", title: "T", gates: [{ what: "w", most: 3, value: 83, verdict: "failed" }], notes: ["n"] },
    ],
  };
  assert.match(pageOf(report), /Not a measurement: the fault `statement-per-row` was planted/);
  assert.match(pageOf(report), /\| P3 \| w \| ≤ 3 \| 83 \| {2}\| failed \|/);
});
