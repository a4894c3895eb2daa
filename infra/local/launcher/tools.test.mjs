import assert from "node:assert/strict";
import { test } from "node:test";
import { isAtLeast, versionIn } from "./tools.mjs";

test("versions are read from what the tools print", () => {
  assert.deepEqual(versionIn('openjdk version "17.0.15" 2025-04-15', "version"), [17, 0, 15]);
  assert.deepEqual(versionIn('java version "1.8.0_392"', "version"), [1, 8, 0]);
  assert.deepEqual(versionIn('openjdk version "21" 2023-09-19', "version"), [21]);
  assert.deepEqual(versionIn("\u001b[1mApache Maven 3.8.7\u001b[m", "Apache Maven"), [3, 8, 7]);
  assert.equal(versionIn("command not found", "version"), null);
});

test("versions are compared number by number", () => {
  assert.ok(isAtLeast([20, 19, 0], [20, 19]));
  assert.ok(isAtLeast([22, 1], [20, 19]));
  assert.ok(isAtLeast([3, 10], [3, 8]));
  assert.ok(!isAtLeast([20, 9], [20, 19]));
  assert.ok(!isAtLeast([1, 8, 0], [17]));
});
