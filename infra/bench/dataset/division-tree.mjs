/* A database beside the bench's own that holds the whole division tree: its size must not change what others measure. */
import { join } from "node:path";
import { EDITION, packagedEdition, takeEdition } from "../../divisions/edition.mjs";
import { xiaoshao } from "../contenders/xiaoshao.mjs";

export const TREE = "xiaoshao_tree";

/** As many as the five files have, and the five that only repeat the division above. */
export const ROWS = 665_276;

/** Makes the database anew: migrated, with the divisions of the two counties. */
export async function emptyTree(stage) {
  await stage.asSuperuser(async (client) => {
    await client.query(`drop database if exists ${TREE} with (force)`);
    await client.query(`create database ${TREE} template xiaoshao owner xiaoshao_owner`);
    await client.query(`grant connect on database ${TREE} to xiaoshao_app`);
  }, "postgres");
}

/**
 * Imports the whole tree as `npm run import:divisions` does.
 *
 * @returns {Promise<string[]>} what the import said
 */
export async function importTree(stage) {
  const lines = [];
  const { settings, tools } = stage;
  const code = await takeEdition({
    java: tools.java.program,
    backend: join(settings.run, "backend"),
    folder: await packagedEdition(settings.logs),
    words: ["--edition", EDITION, "--examples", "0"],
    env: {
      ...process.env,
      DATABASE_URL: addressOf(settings),
      DATABASE_OWNER_USER: "xiaoshao_owner",
      DATABASE_OWNER_PASSWORD: "xiaoshao_owner",
    },
    tell: (line) => lines.push(line),
  });
  if (code !== 0) throw new Error(`The import ended with ${code}:\n${lines.join("\n")}`);
  return lines;
}

/** The whole tree, imported now unless an earlier case has done it. */
export async function wholeTree(stage) {
  const rows = await rowsOfTree(stage);
  if (rows < ROWS - 5) {
    await emptyTree(stage);
    await importTree(stage);
  }
  // PostgreSQL would do this within its next minute, amid the searches that are measured.
  await stage.asSuperuser((client) => client.query("vacuum analyze division"), TREE);
}

async function rowsOfTree(stage) {
  const exists = await stage.asSuperuser(
    (client) => client.query("select 1 from pg_database where datname = $1", [TREE]),
    "postgres",
  );
  if (exists.rowCount === 0) return 0;
  return stage.asSuperuser(async (client) => {
    const { rows } = await client.query("select count(*)::int as rows from division");
    return rows[0].rows;
  }, TREE);
}

/** Ours over that database. */
export const overTree = {
  ...xiaoshao,
  start: (stage) =>
    xiaoshao.start({
      settings: { ...stage.settings, databaseUrl: addressOf(stage.settings) },
      tools: stage.tools,
      token: (user) => stage.token(user),
    }),
};

function addressOf({ ports }) {
  return `jdbc:postgresql://127.0.0.1:${ports.postgres}/${TREE}`;
}
