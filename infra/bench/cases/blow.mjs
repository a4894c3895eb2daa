/*
 * P6: to blow a whistle (token, sight, rules, words, ledger, clock, outbox, everything through HTTP) against the same rows
 * written by bare SQL: prepared inserts in one transaction by a role that no policy binds. The roll-up is not written
 * yet; once it is, it is a row like the others. One client on each side: gapless numbers make those of one county wait
 * for each other, ours and the bare ones alike.
 */
import { randomBytes } from "node:crypto";
import { performance } from "node:perf_hooks";
import { say } from "../../local/launcher/console.mjs";
import { NEIGHBOUR, xiaoshao } from "../contenders/xiaoshao.mjs";
import { closedLoop } from "../load/closed-loop.mjs";
import { firstAnswer, warm } from "../measure.mjs";
import { target } from "../stage.mjs";
import { geometricMean, percentile, ratioOf } from "../statistics.mjs";

const MOST_RATIO = 2;
const WARM_REQUESTS = 3_000;

const BLOW = `mutation Blow($input: WhistleBlowInput!) {
  whistleBlow(input: $input) { whistle { id number } errors { code } }
}`;

const request = {
  query: BLOW,
  variables: {
    input: {
      kind: "ENVIRONMENT",
      title: "楼道灯不亮",
      description: "三层楼道灯不亮，晚上看不见台阶。",
      place: { community: "150124100011" },
    },
  },
  shapeOf: ({ whistleBlow: { whistle, errors } }) => ({ blown: whistle !== null, errors }),
};

export const blow = {
  id: "P6",
  title: "Blowing a whistle against the same rows by bare SQL",

  async run(stage) {
    const began = new Date();
    try {
      return await stage.withContender(xiaoshao, async (running) => {
        const asWorker = { ...running, headers: () => running.headers(NEIGHBOUR) };
        const { judge } = await firstAnswer(asWorker, request);
        await warm(asWorker, request, {
          clients: 4,
          seconds: stage.options.warmSeconds,
          judge,
          least: WARM_REQUESTS,
        });
        return stage.asSuperuser(async (client) => {
          const rows = await rowsOfNewest(client);
          return result(await measured(stage, asWorker, judge, client, rows), rows);
        });
      });
    } finally {
      await stage.asSuperuser((client) => remove(client, began));
    }
  },
};

async function measured(stage, running, judge, client, rows) {
  const { seconds, rounds } = stage.options;
  const windows = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const ours of [true, false, false, true]) {
      const latencies = ours
        ? (await closedLoop(await target(running, request), { clients: 1, seconds, judge })).latencies
        : await bare(client, rows, seconds);
      const p50 = percentile(latencies, 0.5);
      say(`     round ${round}  ${ours ? "ours" : "bare"}  p50 ${p50.toFixed(2)} ms`);
      windows.push({ round, ours, p50, acts: latencies.length });
    }
  }
  return windows;
}

/**
 * All rows that the newest whistle consists of, the whistle itself first.
 *
 * @returns {Promise<{table: string, columns: string[], types: string[], values: (string | null)[]}[]>}
 */
async function rowsOfNewest(client) {
  const newest = await client.query("select id from whistle order by blown_at desc, id desc limit 1");
  const { id } = newest.rows[0];
  const { rows: tables } = await client.query(
    `select table_name from information_schema.columns
     where table_schema = 'public' and column_name = 'whistle_id' order by table_name`,
  );
  const rows = [];
  for (const [table, key] of [
    ["whistle", "id"],
    ...tables.map(({ table_name }) => [table_name, "whistle_id"]),
  ]) {
    const columns = await columnsOf(client, table);
    const texts = columns.map(({ name }) => `${name}::text`).join(", ");
    const found = await client.query({
      text: `select ${texts} from ${table} where ${key} = $1`,
      values: [id],
      rowMode: "array",
    });
    const at = { table, columns: columns.map(({ name }) => name), types: columns.map(({ type }) => type) };
    rows.push(...found.rows.map((values) => ({ ...at, values, whistle: id })));
  }
  // Told within two seconds, so it may be gone again; an act writes it all the same.
  if (!rows.some(({ table }) => table === "notification_outbox"))
    throw new Error("The outbox row was told already.");
  return rows;
}

async function columnsOf(client, table) {
  const { rows } = await client.query(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows;
}

/** Writes the rows anew, under ids of their own, until the time is over. */
async function bare(client, rows, seconds) {
  const latencies = [];
  const end = performance.now() + seconds * 1000;
  const county = rows[0].values[rows[0].columns.indexOf("county_code")];
  while (performance.now() < end) {
    const began = performance.now();
    await client.query("begin");
    const { rows: numbers } = await client.query({
      name: "number",
      text: `update whistle_number set last = last + 1
             where county_code = $1 and purpose = 'WHISTLE' and year = extract(year from now()) returning last`,
      values: [county],
    });
    const id = newId();
    for (const row of rows) await client.query(insertOf(row, id, `BARE-${numbers[0].last}`));
    await client.query("commit");
    latencies.push(performance.now() - began);
  }
  return latencies;
}

function insertOf({ table, columns, types, values, whistle }, id, number) {
  const places = types.map((type, i) => `$${i + 1}::${type}`).join(", ");
  return {
    name: `insert ${table} ${columns.length}`,
    text: `insert into ${table} (${columns.join(", ")}) overriding system value values (${places})`,
    values: columns.map((column, i) => {
      if (values[i] === whistle) return id;
      if (table === "whistle" && column === "number") return number;
      if (column === "id" && types[i] === "uuid") return newId();
      if (values[i] !== null && /^(tracking|token|code)_hash$/.test(column))
        return `\\x${randomBytes(32).toString("hex")}`;
      return values[i];
    }),
  };
}

/** Of version 7, as the backend's own: random ones would scatter over the index. */
function newId() {
  const time = Date.now().toString(16).padStart(12, "0");
  const rest = randomBytes(10).toString("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}

function result(windows, rows) {
  const of = (round, ours) =>
    geometricMean(windows.filter((one) => one.round === round && one.ours === ours).map(({ p50 }) => p50));
  const ratio = ratioOf(
    [...new Set(windows.map(({ round }) => round))].map((round) => of(round, true) / of(round, false)),
  );
  const tables = rows.map(({ table }) => table).join(", ");
  return {
    figures: { ratio, rows: rows.length, windows },
    gates: [
      {
        what: "median time to blow a whistle : to write the same rows by bare SQL",
        most: MOST_RATIO,
        value: ratio.ratio,
        low: ratio.low,
        high: ratio.high,
      },
    ],
    notes: [`${rows.length} rows and a number: ${tables}.`],
  };
}

/** The other cases count on the generated rows alone. */
async function remove(client, began) {
  await client.query("set session_replication_role = replica");
  await client.query("create temporary table blown as select id from whistle where blown_at >= $1", [began]);
  const { rows } = await client.query(
    "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'whistle_id'",
  );
  for (const { table_name: table } of rows)
    await client.query(`delete from ${table} where whistle_id in (select id from blown)`);
  await client.query("delete from whistle where id in (select id from blown)");
}
