/*
 * A hundred thousand residents in one file, in a backend whose heap is 400 MB: thirty-seven planted faults are told,
 * exactly those; a sound file is written in one transaction and taken away again.
 */
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { dataOf, WrongAnswer } from "../bodies.mjs";
import { xiaoshao } from "../contenders/xiaoshao.mjs";
import { householdFile, residentFile } from "../dataset/resident-files.mjs";
import { peakMegabytes } from "../machine.mjs";

const RESIDENTS = 100_000;
const FAULTS = 37;
const HEAP = "400m";
const USER = "worker";
const COMMUNITY = "150124100011";
const AT_WORK = new Set(["UPLOADED", "CHECKING", "COMMITTING", "UNDOING"]);
const LOOK_MS = 250;

export const residentImport = {
  id: "import",
  title: "A hundred thousand residents from one file",

  async run(stage) {
    const usual = stage.settings.backendJvm;
    stage.settings.backendJvm = ["-Xms64m", `-Xmx${HEAP}`, "-XX:MaxMetaspaceSize=192m"];
    try {
      return await stage.withContender(xiaoshao, (running) => measure(stage, running));
    } finally {
      stage.settings.backendJvm = usual;
    }
  },
};

async function measure(stage, running) {
  const door = new Door(running);
  const homes = await door.checked("HOUSEHOLDS", householdFile(RESIDENTS));
  const homesIn = await door.done(homes.one, "importCommit", "COMMITTED");

  const { content, planted } = residentFile(RESIDENTS, FAULTS);
  const faulty = await door.checked("RESIDENTS", content);
  const told = await door.faults(faulty.one.id);
  const wrong = differences(planted, told);
  await door.done(faulty.one, "importDiscard", "DISCARDED");

  const sound = await door.checked("RESIDENTS", residentFile(RESIDENTS).content);
  const written = await door.done(sound.one, "importCommit", "COMMITTED");
  const before = await residents(stage);
  const gone = await door.done(written.one, "importUndo", "UNDONE");
  const after = await residents(stage);
  await door.done(homesIn.one, "importUndo", "UNDONE");
  return result({
    seconds: {
      "households checked": homes.seconds,
      "households written": homesIn.seconds,
      "residents checked, 37 faults": faulty.seconds,
      "residents checked, sound": sound.seconds,
      "residents written": written.seconds,
      "residents taken away": gone.seconds,
    },
    wrong,
    left: before - after === RESIDENTS ? 0 : RESIDENTS - (before - after),
    peakMb: peakMegabytes(running.pid),
  });
}

/** The ways a person goes: upload, look, act, look. */
class Door {
  #running;

  constructor(running) {
    this.#running = running;
  }

  /** Uploads, and waits until it is checked. */
  async checked(kind, content) {
    const begin = performance.now();
    const url = new URL(`imports?kind=${kind}&community=${COMMUNITY}`, this.#running.url);
    const headers = { ...(await this.#running.headers(USER)), "content-type": "application/octet-stream" };
    const answer = await fetch(url, { method: "POST", headers, body: content });
    if (answer.status !== 201) throw new WrongAnswer(`An upload is answered with ${answer.status}.`);
    const { id } = await answer.json();
    return { one: await this.#settled(id, "CHECKED"), seconds: (performance.now() - begin) / 1000 };
  }

  /** Does one of the acts, and waits until it has come to that. */
  async done({ id, version }, act, state) {
    const begin = performance.now();
    const input = `${act[0].toUpperCase()}${act.slice(1)}Input!`;
    const { [act]: payload } = await this.#ask(
      `mutation ($id: ID!, $input: ${input}) { ${act}(id: $id, input: $input) { errors { code } } }`,
      { id, input: { expectedVersion: version } },
    );
    if (payload.errors.length > 0) throw new WrongAnswer(`${act}: ${payload.errors[0].code}`);
    return { one: await this.#settled(id, state), seconds: (performance.now() - begin) / 1000 };
  }

  /** Every fault that is told, page by page. */
  async faults(id) {
    const told = [];
    for (let after = null, more = true; more;) {
      const { importFaults } = await this.#ask(
        `query ($id: ID!, $after: String) { importFaults(import: $id, first: 100, after: $after) {
           nodes { row cell column code } pageInfo { endCursor hasNextPage } } }`,
        { id, after },
      );
      told.push(...importFaults.nodes);
      after = importFaults.pageInfo.endCursor;
      more = importFaults.pageInfo.hasNextPage;
    }
    return told;
  }

  async #settled(id, wanted) {
    for (;;) {
      const { import: one } = await this.#ask(
        "query ($id: ID!) { import(id: $id) { id state refusal version added faulty } }",
        { id },
      );
      if (!AT_WORK.has(one.state)) {
        if (one.state !== wanted || one.refusal)
          throw new WrongAnswer(`An import is ${one.state} ${one.refusal}.`);
        return one;
      }
      await pause(LOOK_MS);
    }
  }

  async #ask(query, variables) {
    const headers = { ...(await this.#running.headers(USER)), "content-type": "application/json" };
    const answer = await fetch(this.#running.url, {
      method: "POST",
      headers,
      body: JSON.stringify({ query, variables }),
    });
    return dataOf(answer.status, Buffer.from(await answer.arrayBuffer()));
  }
}

async function residents(stage) {
  return stage.asSuperuser(async (client) => {
    const { rows } = await client.query("select count(*)::int as n from resident");
    return rows[0].n;
  });
}

/** How many planted faults were not told, and how many others were. */
function differences(planted, told) {
  const key = ({ row, cell, column, code }) => `${row} ${cell} ${column} ${code}`;
  const wanted = new Set(planted.map(key));
  const found = new Set(told.map(key));
  return (
    [...wanted].filter((one) => !found.has(one)).length + [...found].filter((one) => !wanted.has(one)).length
  );
}

function result({ seconds, wrong, left, peakMb }) {
  return {
    figures: { residents: RESIDENTS, faults: FAULTS, heap: HEAP, seconds, peakMb },
    gates: [
      { what: `of ${FAULTS} planted faults: not told, or told besides`, most: 0, value: wrong },
      { what: "residents that undoing left behind", most: 0, value: left },
    ],
    table: {
      columns: ["step", "s"],
      rows: Object.entries(seconds).map(([name, taken]) => [name, taken.toFixed(1)]),
    },
    notes: [
      `${RESIDENTS} residents in one CSV file, heap of ${HEAP}; peak memory of the process ${peakMb} MB. Written in one transaction, each with three sealed values and two blind indexes.`,
    ],
  };
}
