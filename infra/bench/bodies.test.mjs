import assert from "node:assert/strict";
import { test } from "node:test";
import { dataOf, difference, instant, judge, WrongAnswer } from "./bodies.mjs";

const bytes = (value) => Buffer.from(JSON.stringify(value));

test("a body with errors is wrong, also beside data and with status 200", () => {
  assert.throws(() => dataOf(200, bytes({ data: { a: 1 }, errors: [{ message: "no" }] })), WrongAnswer);
  assert.throws(() => dataOf(200, bytes({ data: { a: 1 }, errors: [] })), WrongAnswer);
});

test("another status, no JSON and no data are wrong", () => {
  assert.throws(() => dataOf(500, bytes({ data: { a: 1 } })), /HTTP 500/);
  assert.throws(() => dataOf(200, Buffer.from("<html>")), /No JSON/);
  assert.throws(() => dataOf(200, bytes({ data: null })), /No data/);
});

test("shapes that differ say where", () => {
  assert.equal(difference({ a: [{ b: 1 }] }, { a: [{ b: 2 }] }), "the answer.a.0.b is 1 here and 2 there");
  assert.equal(difference({ a: [1, 2] }, { a: [1] }), "the answer.a has 2 entries here and 1 there");
  assert.equal(difference({ a: null }, {}), "the answer.a is null here and undefined there");
  assert.notEqual(difference([1, 2], [2, 1]), null);
  assert.notEqual(difference({ 0: 1 }, [1]), null);
  assert.notEqual(difference(null, {}), null);
});

test("equal shapes are equal whatever the order of their keys", () => {
  assert.equal(difference({ a: 1, b: { c: null } }, { b: { c: null }, a: 1 }), null);
});

test("an answer that changes during the run is wrong", () => {
  const judged = judge(bytes({ data: { number: "QX-2026-00001" } }), (data) => data);
  assert.throws(
    () => judged(200, bytes({ data: { number: "QX-2026-00002" } })),
    /changed while it was measured/,
  );
  assert.throws(() => judged(503, bytes({ data: { number: "QX-2026-00001" } })), /HTTP 503/);
});

test("the same answer written otherwise is right", () => {
  const judged = judge(bytes({ data: { a: 1, b: 2 } }), (data) => data);
  judged(200, bytes({ data: { a: 1, b: 2 } }));
  judged(200, bytes({ data: { b: 2, a: 1 } }));
});

test("instants of both servers have one form", () => {
  assert.equal(instant("2026-03-01T08:00:00Z"), instant("2026-03-01T08:00:00.000000+00:00"));
  assert.equal(instant(null), null);
});
