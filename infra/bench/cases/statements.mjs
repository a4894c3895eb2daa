/* P3: how many SQL statements the nested page costs, and that the number does not grow with the rows. */
import { postgraphile } from "../contenders/postgraphile.mjs";
import { xiaoshao } from "../contenders/xiaoshao.mjs";
import { oneRequest } from "../load/one-request.mjs";
import { dataOf } from "../bodies.mjs";
import { target } from "../stage.mjs";

const PAGE_SIZES = [5, 20];
const MOST_STATEMENTS = 3;
const REQUESTS = 10;

export const statements = {
  id: "P3",
  title: "SQL statements of the nested page",

  async run(stage) {
    await stage.asSuperuser((client) =>
      client.query("alter database xiaoshao set pg_stat_statements.track = 'all'"),
    );
    try {
      const ours = await countedFor(stage, xiaoshao);
      const peer = await countedFor(stage, postgraphile);
      return { figures: { ours, peer }, gates: gates(ours), notes: notes(ours, peer) };
    } finally {
      await stage.asSuperuser((client) =>
        client.query("alter database xiaoshao set pg_stat_statements.track = 'none'"),
      );
    }
  },
};

function countedFor(stage, contender) {
  return stage.withContender(contender, async (running) => {
    const counts = [];
    for (const size of PAGE_SIZES) {
      const request = contender.requests.whistlePage(size);
      // The first request of a connection may prepare; it is not the page's.
      await ask(running, request);
      await stage.asSuperuser((client) => client.query("select pg_stat_statements_reset()"));
      for (let i = 0; i < REQUESTS; i += 1) await ask(running, request);
      counts.push({ size, ...(await stage.asSuperuser(counted)) });
    }
    return counts;
  });
}

async function ask(running, request) {
  const { status, body } = await oneRequest(await target(running, request));
  dataOf(status, body);
}

/**
 * Statements a request, those inside functions included. BEGIN, COMMIT and SET are utility statements and left out.
 * Entering the scope is a setting, too: `enter_scope` is counted apart with the statements inside it, which are known
 * by entering once more, alone.
 */
async function counted(client) {
  const all = await entries(client, ["xiaoshao_app", "bench_reader"]);
  await client.query("select pg_stat_statements_reset()");
  await client.query("select * from enter_scope($1, $2)", ["", ["county-organiser"]]);
  const entering = new Set((await entries(client, ["postgres"])).map(({ id }) => id));
  const isSetting = ({ id, text }) => entering.has(id) || /\benter_scope\s*\(/.test(text);
  const sum = (some) => some.reduce((total, { calls }) => total + calls, 0) / REQUESTS;
  const page = all.filter((one) => !isSetting(one));
  return {
    statements: sum(page),
    settings: sum(all.filter(isSetting)),
    texts: page.map(({ text, calls }) => ({ text: text.replaceAll(/\s+/g, " "), calls: calls / REQUESTS })),
  };
}

async function entries(client, roles) {
  const { rows } = await client.query(
    `select s.queryid::text as id, s.query as text, s.calls::int as calls
     from pg_stat_statements s join pg_roles r on r.oid = s.userid join pg_database d on d.oid = s.dbid
     where r.rolname = any($1) and d.datname = current_database() and s.query not like '%pg_stat_statements%'
     order by s.calls desc`,
    [roles],
  );
  return rows;
}

function gates(ours) {
  const [few, many] = ours.map((one) => one.statements);
  return [
    { what: `statements for ${PAGE_SIZES[1]} whistles`, most: MOST_STATEMENTS, value: many },
    {
      what: `statements for ${PAGE_SIZES[1]} beyond those for ${PAGE_SIZES[0]} whistles`,
      most: 0,
      value: many - few,
    },
  ];
}

function notes(ours, peer) {
  const list = (counts) =>
    counts.map(({ size, statements: count }) => `${count} for ${size} whistles`).join(", ");
  return [
    `Xiaoshao: ${list(ours)}; besides, entering the scope takes ${ours[0].settings} (the call and what runs inside it), counted as settings.`,
    `PostGraphile 5: ${list(peer)}.`,
    "Counted by pg_stat_statements (track = all) over ten requests each, without BEGIN, COMMIT and SET.",
  ];
}
