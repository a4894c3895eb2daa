import assert from "node:assert/strict";
import { test } from "node:test";
import { agree, geometricMean, median, percentile, ratioOf } from "./statistics.mjs";

const close = (actual, expected) =>
  assert.ok(Math.abs(actual - expected) < 5e-4, `${actual}, not ${expected}`);

test("a single round has a ratio and no interval", () => {
  assert.deepEqual(ratioOf([2]), { ratio: 2, low: null, high: null });
});

test("a figure of no values is a fault, not a number", () => {
  assert.throws(() => percentile([], 0.5), /No values/);
});

test("windows of 100 and 104 do not agree within three per cent, 100 and 103 do", () => {
  assert.equal(agree(100, 104, 0.03), false);
  assert.equal(agree(103, 100, 0.03), true);
});

test("five known rounds give the interval worked out elsewhere", () => {
  // Logarithms: mean 0.260881, deviation 0.060931, t(4) 2.7764, half width 0.075656.
  const { ratio, low, high } = ratioOf([1.2, 1.3, 1.4, 1.25, 1.35]);
  close(ratio, 1.29807);
  close(low, 1.20349);
  close(high, 1.40009);
});

test("equal rounds leave no doubt", () => {
  const { ratio, low, high } = ratioOf([1.5, 1.5, 1.5]);
  close(ratio, 1.5);
  close(low, 1.5);
  close(high, 1.5);
});

test("the other way round gives the reciprocal interval", () => {
  const there = ratioOf([1.1, 1.3, 0.9]);
  const back = ratioOf([1 / 1.1, 1 / 1.3, 1 / 0.9]);
  close(back.ratio, 1 / there.ratio);
  close(back.low, 1 / there.high);
  close(back.high, 1 / there.low);
});

test("more than thirty-one rounds still have an interval", () => {
  const { low, high } = ratioOf(Array.from({ length: 50 }, (_, i) => (i % 2 ? 1.1 : 1 / 1.1)));
  assert.ok(low < 1 && high > 1 && high < 1.05);
});

test("the median of an even number lies in the middle, a percentile between neighbours", () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
  close(percentile([10, 20, 30, 40, 50], 0.99), 49.6);
  close(geometricMean([1, 100]), 10);
});
