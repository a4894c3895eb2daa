import assert from "node:assert/strict";
import { test } from "node:test";
import { homesFor, householdFile, residentFile } from "./resident-files.mjs";

test("the same file every time, with as many rows and faults as wanted", () => {
  const one = residentFile(3000, 37);
  assert.deepEqual(one, residentFile(3000, 37));
  assert.equal(one.planted.length, 37);
  assert.equal(new Set(one.planted.map(({ cell }) => cell)).size, 37);
  assert.equal(one.content.split("\n").length, 3002);
});

test("no ID number comes twice, and a sound file holds no fault", () => {
  const { content, planted } = residentFile(50_000);
  assert.equal(planted.length, 0);
  const numbers = content
    .split("\n")
    .slice(1, -1)
    .map((line) => line.split(",")[7]);
  assert.equal(new Set(numbers).size, 50_000);
});

test("every resident has a household in the other file", () => {
  const doors = (file) =>
    new Set(
      file
        .split("\n")
        .slice(1, -1)
        .map((line) => line.split(",").slice(0, 3).join(",")),
    );
  const homes = doors(householdFile(1000));
  assert.equal(homes.size, homesFor(1000));
  for (const door of doors(residentFile(1000).content)) assert.ok(homes.has(door), door);
});
