/* Writes generated whistles into the bench's database, by COPY. */
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { from as copyFrom } from "pg-copy-streams";
import { generate } from "./generate.mjs";

/** Whistles kept in memory at a time. */
const BATCH = 2000;

/** In the order in which rows may refer to each other. */
const TABLES = [
  "whistle",
  "whistle_reporter",
  "whistle_order",
  "whistle_deadline",
  "whistle_event",
  "whistle_words",
  "whistle_invitation",
  "whistle_evaluation",
];

const COUNTY = "150124000000";

/**
 * Fills the empty tables.
 *
 * @param {import("pg").Client} client of a role that row-level security does not bind: COPY refuses the others
 * @param {number} count of whistles
 */
export async function load(client, count) {
  const surroundings = await surroundingsIn(client);
  await client.query("begin");
  let batch = emptyBatch();
  let inBatch = 0;
  for (const rows of generate(surroundings, count)) {
    for (const table of TABLES) batch[table].push(...rows[table]);
    inBatch += 1;
    if (inBatch === BATCH) {
      await write(client, batch);
      batch = emptyBatch();
      inBatch = 0;
    }
  }
  await write(client, batch);
  await goOnCounting(client);
  await client.query("commit");
  await client.query("vacuum (analyze)");
}

const emptyBatch = () => Object.fromEntries(TABLES.map((table) => [table, []]));

async function write(client, batch) {
  for (const table of TABLES) {
    if (batch[table].length === 0) continue;
    const columns = Object.keys(batch[table][0]);
    const lines = batch[table].map((row) => `${columns.map((column) => field(row[column])).join("\t")}\n`);
    const copy = client.query(copyFrom(`copy ${table} (${columns.join(", ")}) from stdin`));
    await pipeline(Readable.from(lines), copy);
  }
}

/** A value in COPY's text format. */
function field(value) {
  if (value === null || value === undefined) return "\\N";
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString("hex")}`;
  if (Array.isArray(value)) return `{${value.join(",")}}`;
  return String(value).replaceAll(
    /[\\\t\n\r]/g,
    (found) => ({ "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" })[found],
  );
}

/** Whistles that the product blows later get the numbers after the generated ones. */
async function goOnCounting(client) {
  await client.query(`
    insert into whistle_number (county_code, year, purpose, last)
    select county_code, split_part(number, '-', 2)::int, 'WHISTLE', max(split_part(number, '-', 3)::int)
    from whistle group by 1, 2
    union all
    select county_code, split_part(write_off_number, '-', 3)::int, 'WRITE_OFF',
           max(split_part(write_off_number, '-', 4)::int)
    from whistle where write_off_number is not null group by 1, 2`);
}

/** The demo's places, matters and people of Qingshuihe, in a fixed order. */
async function surroundingsIn(client) {
  const places = await client.query(
    `select d.county_code as county, c.whistle_prefix as prefix, d.town_code as town, b.community_code as community,
            b.grid_id as grid, b.id as building, unit
     from building b
     join division d on d.code = b.community_code
     join division c on c.code = d.county_code
     cross join unnest(b.units) unit
     where d.county_code = $1 and b.grid_id is not null
     order by b.id, unit`,
    [COUNTY],
  );
  const matters = await client.query(
    `select m.id, m.code, m.kind, m.title, o.id as lead, o.name as "leadName"
     from matter m join organisation o on o.id = m.lead_organisation_id
     where m.county_code = $1 and m.valid_to is null order by m.id`,
    [COUNTY],
  );
  return { places: places.rows, matters: matters.rows, people: await peopleIn(client) };
}

async function peopleIn(client) {
  const posts = {
    worker: "community-worker",
    secretary: "community-secretary",
    lead: "department-staff",
    patrol: "grid-member",
    resident: "resident",
    head: "building-head",
  };
  const people = {};
  for (const [name, role] of Object.entries(posts)) {
    const { rows } = await client.query(
      `select p.id, p.name from person p join post o on o.person_id = p.id where o.role = $1 order by p.id limit 1`,
      [role],
    );
    people[name] = rows[0];
  }
  return people;
}
