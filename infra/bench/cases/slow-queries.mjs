/*
 * P7: fifty queries of 200 ms at once. Whoever runs them as far side by side as the connection pool allows needs
 * ceil(50 / pool) × 200 ms; whoever queues them needs longer, and lets quick queries of others wait behind them.
 */
import { setTimeout as delay } from "node:timers/promises";
import { performance } from "node:perf_hooks";
import { Agent } from "undici";
import { dataOf } from "../bodies.mjs";
import { NEIGHBOUR, xiaoshao } from "../contenders/xiaoshao.mjs";
import { oneRequest } from "../load/one-request.mjs";
import { firstAnswer, warm } from "../measure.mjs";
import { quickMatters, SLOW_MS, slowMatters } from "../sabotage.mjs";
import { target } from "../stage.mjs";
import { median } from "../statistics.mjs";

const AT_ONCE = 50;
const TIMES = 3;
const ALONE = 50;
const PAUSE_MS = 5;

/** Connections left to quick queries that need one: beside a full pool they would wait whatever the server does. */
const LEFT_FREE = 4;

const MOST_WALL = 1.2;
const MOST_BESIDE = 1.5;

export const slowQueries = {
  id: "P7",
  title: "Fifty slow queries at once",

  async run(stage) {
    return stage.withContender(xiaoshao, async (running) => {
      await warmed(stage, running);
      await stage.asSuperuser(slowMatters);
      try {
        return await measure(stage, running);
      } finally {
        await stage.asSuperuser(quickMatters);
      }
    });
  },
};

/** The same query while it is still quick: fifty a second would never warm a server. */
async function warmed(stage, running) {
  const { clients, warmSeconds } = stage.options;
  const request = xiaoshao.requests.oneMatter();
  const { judge } = await firstAnswer(running, request);
  await warm(running, request, { clients, seconds: warmSeconds, judge });
}

async function measure(stage, running) {
  const { pool } = stage.options;
  const { oneMatter, ownName, typeName } = xiaoshao.requests;
  const slow = await target(running, oneMatter());
  const withoutDatabase = await target(running, typeName(), NEIGHBOUR);
  const withConnection = await target(running, ownName(), NEIGHBOUR);
  // Connections of their own for the quick ones, so that only the server can make them wait.
  const dispatchers = { slow: new Agent({ connections: AT_ONCE }), quick: new Agent({ connections: 1 }) };
  const side = Math.max(1, pool - LEFT_FREE);
  try {
    await volley(slow, AT_ONCE, dispatchers.slow);
    const aloneWithout = await alone(withoutDatabase, dispatchers.quick);
    const aloneWith = await alone(withConnection, dispatchers.quick);
    const walls = [];
    const besideWithout = [];
    const besideWith = [];
    for (let i = 0; i < TIMES; i += 1) {
      const [wall, quick] = await together(slow, AT_ONCE, withoutDatabase, dispatchers);
      walls.push(wall);
      besideWithout.push(...quick);
      besideWith.push(...(await together(slow, side, withConnection, dispatchers))[1]);
    }
    return result({ pool, side, walls, aloneWithout, besideWithout, aloneWith, besideWith });
  } finally {
    await Promise.all(Object.values(dispatchers).map((agent) => agent.destroy()));
  }
}

async function ask(aim, dispatcher) {
  const { status, body, milliseconds } = await oneRequest(aim, dispatcher);
  dataOf(status, body);
  return milliseconds;
}

/** So many at once; gives the wall time until the last is answered, in milliseconds. */
async function volley(aim, count, dispatcher) {
  const begin = performance.now();
  await Promise.all(Array.from({ length: count }, () => ask(aim, dispatcher)));
  return performance.now() - begin;
}

async function alone(aim, dispatcher) {
  const latencies = [];
  for (let i = 0; i < 2 * ALONE; i += 1) latencies.push(await askAndRest(aim, dispatcher));
  return latencies.slice(ALONE);
}

/** Pauses keep the quick queries from being a load of their own. */
async function askAndRest(aim, dispatcher) {
  const latency = await ask(aim, dispatcher);
  await delay(PAUSE_MS);
  return latency;
}

/** A volley of slow queries, and quick ones one after the other until it ends. */
async function together(slow, count, quick, dispatchers) {
  let over = false;
  const wall = volley(slow, count, dispatchers.slow).finally(() => {
    over = true;
  });
  const latencies = [];
  const asking = (async () => {
    // The slow ones are to be in the server first.
    await delay(SLOW_MS / 10);
    while (!over) latencies.push(await askAndRest(quick, dispatchers.quick));
  })();
  const [milliseconds] = await Promise.all([wall, asking]);
  return [milliseconds, latencies];
}

function result({ pool, side, walls, aloneWithout, besideWithout, aloneWith, besideWith }) {
  const ideal = Math.ceil(AT_ONCE / pool) * SLOW_MS;
  const wall = median(walls);
  const quick = {
    withoutDatabase: { alone: median(aloneWithout), beside: median(besideWithout) },
    withConnection: { alone: median(aloneWith), beside: median(besideWith) },
  };
  const times = ({ alone: one, beside }) => beside / one;
  return {
    figures: { pool, ideal, wall, walls, quick },
    gates: [
      { what: `wall time of ${AT_ONCE} × ${SLOW_MS} ms : ideal`, most: MOST_WALL, value: wall / ideal },
      {
        what: `quick query without database beside ${AT_ONCE} slow : alone`,
        most: MOST_BESIDE,
        value: times(quick.withoutDatabase),
      },
      {
        what: `quick query with a connection beside ${side} slow : alone`,
        most: MOST_BESIDE,
        value: times(quick.withConnection),
      },
    ],
    notes: [
      `Pool ${pool}: ideal ${ideal} ms, wall ${wall.toFixed(0)} ms (median of ${walls.map((one) => one.toFixed(0)).join(", ")}).`,
      `Quick without database: ${milliseconds(quick.withoutDatabase)}; with a connection, ${LEFT_FREE} left free: ${milliseconds(quick.withConnection)} (medians).`,
      "The slow queries are one person's, the quick ones somebody else's: callers take turns.",
      `The slow query is matters(first: 1) with a row-level policy that sleeps once a statement; it exists in the bench's database only.`,
    ],
  };
}

function milliseconds({ alone: one, beside }) {
  return `alone ${one.toFixed(2)} ms, beside ${beside.toFixed(2)} ms`;
}
