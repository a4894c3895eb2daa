/* Any two characters of any name, looked for among the divisions of all China. */
import { performance } from "node:perf_hooks";
import { Agent } from "undici";
import { dataOf, WrongAnswer } from "../bodies.mjs";
import { overTree, TREE, wholeTree } from "../dataset/division-tree.mjs";
import { Random } from "../dataset/random.mjs";
import { oneRequest } from "../load/one-request.mjs";
import { load } from "../machine.mjs";
import { target } from "../stage.mjs";
import { percentile } from "../statistics.mjs";

const FRAGMENTS = 600;
const CLIENTS = [1, 2, 4];
const MOST_MS = 50;

const SEARCH = `query Search($search: String!) {
  divisions(search: $search, first: 20) { nodes { code name path { name } } pageInfo { hasNextPage } }
}`;

export const divisionSearch = {
  id: "divisions",
  title: "Two characters among all divisions of China",

  async run(stage) {
    await wholeTree(stage);
    const fragments = await stage.asSuperuser(fragmentsOfNames, TREE);
    return stage.withContender(overTree, async (running) => {
      const { headers, url } = await target(running, { query: SEARCH });
      const ask = (search, dispatcher) => found({ headers, url }, search, dispatcher);
      await inTurn(fragments, 4, ask);
      const windows = [];
      for (const clients of CLIENTS) {
        const before = load();
        const answers = await inTurn(fragments, clients, ask);
        windows.push({ clients, loadBefore: before, ...summary(answers) });
      }
      return result(windows);
    });
  },
};

/** Two neighbouring characters from anywhere in a name, of villages as of provinces; the same ones every time. */
async function fragmentsOfNames(client) {
  const { rows } = await client.query("select name from division where length(name) > 1 order by code");
  const random = new Random(20230630);
  return Array.from({ length: FRAGMENTS }, () => {
    const name = [...random.pick(rows).name];
    const at = random.below(name.length - 1);
    return name.slice(at, at + 2).join("");
  });
}

/** So many clients, each with its next fragment when it has the answer to the last. */
async function inTurn(fragments, clients, ask) {
  const dispatcher = new Agent({ connections: clients });
  const waiting = [...fragments];
  const answers = [];
  const client = async () => {
    while (waiting.length > 0) answers.push(await ask(waiting.pop(), dispatcher));
  };
  try {
    await Promise.all(Array.from({ length: clients }, client));
    return answers;
  } finally {
    await dispatcher.destroy();
  }
}

async function found({ headers, url }, search, dispatcher) {
  const body = JSON.stringify({ query: SEARCH, variables: { search } });
  const begin = performance.now();
  const { status, body: bytes } = await oneRequest({ url, headers, body }, dispatcher);
  const milliseconds = performance.now() - begin;
  const { nodes } = dataOf(status, bytes).divisions;
  const wrong =
    nodes.length === 0 || nodes.some(({ name }) => !name.toLowerCase().includes(search.toLowerCase()));
  // Two Latin letters or digits are looked for in pinyin and codes as well.
  if (wrong && !/^[\da-z]+$/i.test(search))
    throw new WrongAnswer(`A search for ${search} finds something else.`);
  return { search, milliseconds };
}

function summary(answers) {
  const latencies = answers.map(({ milliseconds }) => milliseconds);
  const slowest = [...answers].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 10);
  return {
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    p99: percentile(latencies, 0.99),
    slowest,
  };
}

function result(windows) {
  return {
    figures: { fragments: FRAGMENTS, windows },
    gates: windows.map(({ clients, p95 }) => ({
      what: `p95 of a search, ${clients} at a time, in ms`,
      most: MOST_MS,
      value: p95,
    })),
    table: {
      columns: ["at a time", "p50 ms", "p95 ms", "p99 ms", "slowest"],
      rows: windows.map(({ clients, p50, p95, p99, slowest }) => [
        clients,
        p50.toFixed(1),
        p95.toFixed(1),
        p99.toFixed(1),
        slowest
          .slice(0, 3)
          .map(({ search, milliseconds }) => `${search} ${milliseconds.toFixed(0)}`)
          .join(", "),
      ]),
    },
    notes: [
      `${FRAGMENTS} fragments of two neighbouring characters, each from a random place of a random name among 665,271; first 20 with their ways from the province, through HTTP.`,
    ],
  };
}
