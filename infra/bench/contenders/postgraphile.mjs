/* PostGraphile 5, a GraphQL server that plans one SQL statement for a whole query. */
import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { instant } from "../bodies.mjs";
import { Problem } from "../../local/launcher/problem.mjs";
import { died } from "../../local/launcher/parts.mjs";
import { spawnPart, stopProcess, until } from "../../local/launcher/processes.mjs";

const SERVER = fileURLToPath(new URL("postgraphile-server.mjs", import.meta.url));
const START_LIMIT_MS = 60_000;

const PAGE = `query Page($first: Int!) {
  allWhistles(first: $first, orderBy: [BLOWN_AT_DESC, ROW_ID_DESC]) {
    nodes {
      rowId number kind urgency state blownAt
      whistleWordsByWhistleId(condition: { sequence: 1 }) { nodes { title } }
      divisionByCommunityCode { code communityName }
      gridByGridId { rowId name }
      organisationByLeadOrganisationId { rowId name type }
      whistleEventsByWhistleId(orderBy: SEQUENCE_DESC, first: 4) { nodes { sequence type at fromState toState } }
    }
    pageInfo { hasNextPage }
  }
}`;

/** `id` is PostGraphile's own kind of id; the column of that name is `rowId`. */
function named(row) {
  if (row === null) return null;
  const { rowId: id, ...others } = row;
  return { id, ...others };
}

function pageShape({ allWhistles }) {
  return {
    hasNextPage: allWhistles.pageInfo.hasNextPage,
    whistles: allWhistles.nodes.map((row) => ({
      id: row.rowId,
      number: row.number,
      title: row.whistleWordsByWhistleId.nodes[0].title,
      kind: row.kind,
      urgency: row.urgency,
      state: row.state,
      blownAt: instant(row.blownAt),
      community: {
        code: row.divisionByCommunityCode.code,
        name: row.divisionByCommunityCode.communityName,
      },
      grid: named(row.gridByGridId),
      lead: named(row.organisationByLeadOrganisationId),
      events: row.whistleEventsByWhistleId.nodes
        .map(({ at, fromState, toState, ...event }) => ({
          ...event,
          from: fromState,
          to: toState,
          at: instant(at),
        }))
        .reverse(),
    })),
  };
}

/** PostGraphile needs Node.js 22: the one in the package for this platform, or the one that runs this. */
function node22() {
  const find = createRequire(import.meta.url).resolve;
  try {
    const program = join(dirname(find(`node-${process.platform}-${process.arch}/package.json`)), "bin/node");
    if (existsSync(program)) return program;
  } catch {
    // No package for this platform.
  }
  if (Number(process.versions.node.split(".")[0]) >= 22) return process.execPath;
  throw new Problem(
    "PostGraphile needs Node.js 22: run the bench with it.",
    "PostGraphile 需要 Node.js 22。",
  );
}

export const postgraphile = {
  name: "postgraphile",
  title: "PostGraphile 5",
  terms: "no token, no row scope, no row-level security (its role bypasses it)",

  requests: {
    whistlePage: (first) => ({ query: PAGE, variables: { first }, shapeOf: pageShape }),
  },

  /** See the other contender for what is returned. */
  async start(stage) {
    const port = stage.settings.ports.spa;
    const env = {
      ...process.env,
      NODE_ENV: "production",
      GRAPHILE_ENV: "production",
      PORT: String(port),
      POOL: String(stage.options.pool),
      DATABASE: stage.readerAddress,
    };
    const { data } = stage.settings;
    const part = spawnPart("postgraphile", node22(), [SERVER, data], { cwd: data, env, data });
    const ended = () => part.child.exitCode !== null || part.child.signalCode !== null;
    const url = `http://127.0.0.1:${port}/graphql`;
    const answers = () =>
      fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: '{"query":"{__typename}"}',
      })
        .then((answer) => answer.ok)
        .catch(() => false);
    if (!(await until(answers, START_LIMIT_MS, ended))) throw died("PostGraphile", part.log, ended());
    return { url, pid: part.child.pid, headers: async () => ({}), stop: () => stopProcess(part.child.pid) };
  },
};

/** What tells its process from a stranger's, see findPart. */
export const POSTGRAPHILE_MARK = SERVER;
