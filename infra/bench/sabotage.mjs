/*
 * Faults planted on purpose, to see that the gates can fail, and the slowness that P7 needs. All of them live in the
 * bench's own database and are undone at the end, or before the next run where one was killed.
 */

const FAULTS = {
  /** Every row of the ledger that ours reads costs one more statement; contenders that bypass row-level security do not notice. */
  "statement-per-row": {
    plant: [
      `create function bench.statement_per_row(p_whistle uuid) returns boolean language plpgsql volatile as $$
       begin
         perform count(*) from whistle_deadline where whistle_id = p_whistle;
         return true;
       end $$`,
      "create policy bench_statement_per_row on whistle_event as restrictive using (bench.statement_per_row(whistle_id))",
    ],
    undo: [
      "drop policy if exists bench_statement_per_row on whistle_event",
      "drop function if exists bench.statement_per_row(uuid)",
    ],
  },
};

/** Each statement that reads `matter` takes this long, once, whatever its rows: the policy's subquery is an init plan. */
export const SLOW_MS = 200;

const SLOW_MATTERS = {
  plant: [
    `create function bench.slowly() returns boolean language plpgsql volatile as $$
     begin
       perform pg_sleep(${SLOW_MS / 1000});
       return true;
     end $$`,
    "alter table matter enable row level security",
    "create policy bench_slowly on matter using ((select bench.slowly()))",
  ],
  undo: [
    "drop policy if exists bench_slowly on matter",
    "alter table matter disable row level security",
    "drop function if exists bench.slowly()",
  ],
};

/** What the nested page reads that has policies. */
const GUARDED = ["whistle", "whistle_event", "whistle_words", "grid", "person", "post"];

/** Takes row-level security away or puts it back; `enable` alone leaves `force` as it was. */
export function rowSecurity(client, on) {
  return perform(
    client,
    GUARDED.map((table) => `alter table ${table} ${on ? "enable" : "disable"} row level security`),
  );
}

export const FAULT_NAMES = Object.keys(FAULTS);

async function perform(client, statements) {
  await client.query("grant usage on schema bench to xiaoshao_app");
  for (const statement of statements) await client.query(statement);
}

export function plantFault(client, name) {
  return perform(client, FAULTS[name].plant);
}

export function slowMatters(client) {
  return perform(client, SLOW_MATTERS.plant);
}

export function quickMatters(client) {
  return perform(client, SLOW_MATTERS.undo);
}

export async function undoAllFaults(client) {
  for (const { undo } of [...Object.values(FAULTS), SLOW_MATTERS]) await perform(client, undo);
  await rowSecurity(client, true);
}
