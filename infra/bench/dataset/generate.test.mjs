import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import { test } from "node:test";
import { generate } from "./generate.mjs";

const person = (number, name) => ({ id: `00000000-0000-4000-a000-0000000000${number}`, name });
const surroundings = {
  places: ["11", "12", "13"].map((number) => ({
    county: "150124000000",
    prefix: "QX",
    town: "150124100000",
    community: `1501241000${number}`,
    grid: `00000000-0000-4000-b001-0000000000${number}`,
    building: `00000000-0000-4000-b002-0000000000${number}`,
    unit: "1单元",
  })),
  matters: ["01", "02"].map((number) => ({
    id: `00000000-0000-4000-b004-0000000000${number}`,
    code: `环-${number}`,
    kind: "ENVIRONMENT",
    title: "垃圾清运",
    lead: `00000000-0000-4000-b003-0000000000${number}`,
    leadName: "城管执法局",
  })),
  people: {
    worker: person(10, "蒋文静"),
    secretary: person(11, "沈立新"),
    lead: person(13, "杨利民"),
    patrol: person("05", "郑海燕"),
    resident: person("01", "李晓雨"),
    head: person("04", "吴长海"),
  },
};

const make = (count, seed) => [...generate(surroundings, count, seed)];
const written = (rows) => createHash("sha256").update(JSON.stringify(rows)).digest("hex");
const whistles = make(400);

/** The chain as its documentation describes it, written once more. */
function chainIsIntact({ whistle: [whistle], whistle_event: events, whistle_words: words }) {
  let previous = Buffer.alloc(32);
  let state = null;
  events.forEach((event, i) => {
    const { salt, actor_person_id: actor, words: said } = words[i];
    const committed = createHmac("sha256", salt)
      .update(`${actor ?? ""}\n${said}`)
      .digest();
    const facts = [event.whistle_id, i + 1, event.type, event.at, event.from_state ?? "", event.to_state];
    const rest = [
      event.actor_role ?? "",
      event.organisation_id ?? "",
      event.facts,
      committed.toString("hex"),
    ];
    const covered = [previous.toString("hex"), ...facts, ...rest].join("\n");
    assert.deepEqual(event.previous_hash, previous);
    assert.equal(event.from_state, state);
    assert.deepEqual(event.hash, createHash("sha256").update(covered).digest());
    previous = event.hash;
    state = event.to_state;
  });
  assert.deepEqual(whistle.last_hash, previous);
  assert.equal(whistle.state, state);
  assert.equal(whistle.last_sequence, events.length);
  assert.deepEqual(
    JSON.parse(whistle.recent_events).map(([sequence, type, at]) => [Number(sequence), type, at]),
    events.slice(-4).map(({ sequence, type, at }) => [sequence, type, at]),
  );
}

test("another seed gives other rows", () => {
  assert.notEqual(written(make(50, 1)), written(make(50, 2)));
});

test("the same seed gives the same rows to the last byte", () => {
  assert.equal(written(make(50, 1)), written(make(50, 1)));
});

test("the rows are these: figures over other rows do not compare", () => {
  assert.equal(written(make(20)), "a32cae6fbba6bff3369927a006759b8d029042934d16f0aff9d84947b4823175");
});

test("every ledger verifies and folds to the whistle's state", () => {
  whistles.forEach(chainIsIntact);
});

test("numbers have no gaps and follow the order of blowing", () => {
  for (const year of ["2025", "2026"]) {
    const numbers = whistles
      .map((rows) => rows.whistle[0].number)
      .filter((number) => number.includes(`-${year}-`));
    const expected = numbers.map((_, i) => `QX-${year}-${String(i + 1).padStart(5, "0")}`);
    assert.deepEqual(numbers, expected);
  }
});

test("whistles and their ids are in order of time", () => {
  const rows = whistles.map(({ whistle: [whistle] }) => whistle);
  for (const field of ["blown_at", "id"]) {
    const values = rows.map((whistle) => whistle[field]);
    assert.deepEqual(values, [...values].sort());
  }
});

test("nobody evaluates what they blew on patrol", () => {
  for (const { whistle, whistle_evaluation: evaluations } of whistles) {
    const blowers = whistle[0].source === "PATROL" ? whistle[0].reporter_person_ids : [];
    for (const { evaluator_id: evaluator } of evaluations) assert.ok(!blowers.includes(evaluator));
  }
});

test("every state of the loop occurs, and what is dispatched has an order, a lead and a clock", () => {
  assert.equal(new Set(whistles.map(({ whistle }) => whistle[0].state)).size, 9);
  for (const { whistle, whistle_order: orders, whistle_deadline: deadlines } of whistles) {
    const sent = !["BLOWN", "ADMITTED"].includes(whistle[0].state);
    assert.equal(orders.length, sent ? 1 : 0);
    assert.equal(whistle[0].lead_organisation_id !== null, sent);
    assert.equal(deadlines.length, whistle[0].state === "BLOWN" ? 0 : 1);
  }
});
