/*
 * What the measurements stand on: PostgreSQL and Keycloak of the bench's own (other ports and other data than
 * `npm start` and `npm test`), the production jar, the generated rows, and one contender at a time.
 */
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { buildBackend, buildLauncher, staleness } from "../local/launcher/builds.mjs";
import { LOCAL_DATA, ROOT } from "../local/launcher/checkout.mjs";
import { step } from "../local/launcher/console.mjs";
import { fingerprint } from "../local/launcher/fingerprint.mjs";
import { requireFreePorts } from "../local/launcher/ports.mjs";
import { Problem } from "../local/launcher/problem.mjs";
import { findPart, removePid, stopProcess } from "../local/launcher/processes.mjs";
import { readSettings } from "../local/launcher/settings.mjs";
import { Stack, stopLeftovers } from "../local/launcher/stack.mjs";
import { findJava, findMaven } from "../local/launcher/tools.mjs";
import { POSTGRAPHILE_MARK } from "./contenders/postgraphile.mjs";
import { load } from "./dataset/load.mjs";
import { undoAllFaults } from "./sabotage.mjs";

const PORTS = {
  SPA_PORT: "25173",
  API_PORT: "28080",
  KEYCLOAK_PORT: "28180",
  KEYCLOAK_MANAGEMENT_PORT: "28181",
  POSTGRES_PORT: "25433",
};

/** The desk's heap is sized for a few people; under load it would measure the garbage collector. */
const BACKEND_JVM = ["-Xms512m", "-Xmx512m", "-XX:MaxMetaspaceSize=192m"];

const DATABASE = "xiaoshao";

/** What the rows depend on: another fingerprint makes them anew. */
const ROWS = ["backend/src/main/resources/db", "infra/bench/dataset"];

export class Stage {
  #parts;
  #running = null;

  /** @param {ReturnType<import("./options.mjs").readOptions>} options */
  constructor(options) {
    this.options = options;
    // The bench measures this checkout's own parts, whatever the shell was used for before.
    for (const name of Object.keys(process.env)) {
      if (/^(DATABASE_|OIDC_|API_URL$|CORS_|TRACKING_|FIELD_KEYS$|ACCOUNTS_|DEMO$|HTTP_PORT$)/.test(name))
        delete process.env[name];
    }
    process.env.DATABASE_POOL = String(options.pool);
    this.settings = readSettings(ROOT, "local", join(LOCAL_DATA, "bench"), { ...PORTS, ...process.env });
    this.settings.backendJvm = BACKEND_JVM;
    this.tools = {};
  }

  /** Builds what is stale, starts PostgreSQL and Keycloak, and makes the rows unless they are there. */
  async open(whistlesOf) {
    const { settings, tools } = this;
    tools.java = await findJava(process.env);
    tools.maven = await findMaven(ROOT);
    mkdirSync(settings.logs, { recursive: true });
    await this.#stopLeftovers();
    await requireFreePorts(settings);
    const stale = staleness(settings);
    for (const [title, check, build] of [
      ["Stack tools build", stale.launcher, buildLauncher],
      ["Production build of the backend", stale.backend, buildBackend],
    ]) {
      if (!check.stale) continue;
      await step(title, "", () => build(settings, tools));
      check.done();
    }
    await step("PostgreSQL and Keycloak", "first time: about two minutes", () => this.#startParts());
    await this.#makeRows(whistlesOf);
    await this.asSuperuser(undoAllFaults);
  }

  async #stopLeftovers() {
    const left = await findPart(this.settings.data, "postgraphile", POSTGRAPHILE_MARK);
    if (left !== null) await stopProcess(left);
    removePid(this.settings.data, "postgraphile");
    await stopLeftovers(this.settings, "-");
  }

  async #startParts() {
    if (!existsSync(join(this.settings.data, "postgres", "PG_VERSION"))) await this.#configureCluster();
    this.#parts = new Stack(this.settings, this.tools);
    const ready = this.#parts.startParts(["postgres", "keycloak"]);
    await Promise.all([ready.postgres, ready.keycloak]);
  }

  /** Libraries are preloaded from the start of a server on only: a first, short start writes the setting down. */
  async #configureCluster() {
    const first = new Stack(this.settings, this.tools);
    this.#parts = first;
    await first.startParts(["postgres"]).postgres;
    await this.asSuperuser(
      (client) => client.query("alter system set shared_preload_libraries = 'pg_stat_statements'"),
      "postgres",
    );
    await first.stop();
  }

  async #makeRows(contender) {
    const key = `${this.options.whistles} ${fingerprint(ROOT, ROWS)}`;
    if (!(await this.#hasRows(key))) {
      await this.#recreateDatabase();
      await step("Database: migrations and demo places", "", () => this.withContender(contender, () => {}));
      await step(`Database: ${this.options.whistles} whistles`, "", () =>
        this.asSuperuser(async (client) => {
          await load(client, this.options.whistles);
          await client.query("create schema bench");
          await client.query("create table bench.rows as select $1::text as key", [key]);
        }),
      );
    }
    await this.asSuperuser((client) => this.#prepare(client));
  }

  async #hasRows(key) {
    return this.asSuperuser(async (client) => {
      const { rows } = await client.query("select to_regclass('bench.rows') is not null as made");
      return rows[0].made && (await client.query("select key from bench.rows")).rows[0]?.key === key;
    });
  }

  async #recreateDatabase() {
    await this.asSuperuser(async (client) => {
      await client.query(`drop database if exists ${DATABASE} with (force)`);
      await client.query(`create database ${DATABASE} owner xiaoshao_owner`);
      await client.query(`grant connect on database ${DATABASE} to xiaoshao_app`);
    }, "postgres");
  }

  /** Counting statements costs time, so it is off but for the case that counts them. BEGIN and COMMIT never count. */
  async #prepare(client) {
    await client.query("create extension if not exists pg_stat_statements");
    await client.query(`alter database ${DATABASE} set pg_stat_statements.track = 'none'`);
    await client.query(`alter database ${DATABASE} set pg_stat_statements.track_utility = off`);
    const { rowCount } = await client.query("select 1 from pg_roles where rolname = 'bench_reader'");
    if (rowCount === 0)
      await client.query("create role bench_reader login bypassrls password 'bench_reader'");
    await client.query(`grant connect on database ${DATABASE} to bench_reader`);
    await client.query("grant select on all tables in schema public to bench_reader");
  }

  /** Does something in the database with every right; for setting up, counting and breaking, never for measuring. */
  async asSuperuser(work, database = DATABASE) {
    const client = new Client({ connectionString: this.#address("postgres", database) });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  #address(role, database) {
    return `postgres://${role}:${role}@127.0.0.1:${this.settings.ports.postgres}/${database}`;
  }

  /** For contenders that read the tables as they are: a role that may read all and change nothing. */
  get readerAddress() {
    return this.#address("bench_reader", DATABASE);
  }

  /** The process of PostgreSQL itself, whose family serves the connections. */
  async postgresPid() {
    const { data } = this.settings;
    return findPart(data, "postgres", join(data, "postgres"));
  }

  /** An access token of a demo user; it lives five minutes. */
  async token(user) {
    const form = { grant_type: "password", client_id: "xiaoshao-cli", username: user, password: "demo" };
    const address = `${this.settings.issuer}/protocol/openid-connect/token`;
    const answer = await fetch(address, { method: "POST", body: new URLSearchParams(form) });
    if (!answer.ok)
      throw new Problem(`Keycloak gives no token: HTTP ${answer.status}`, "Keycloak 未签发令牌。");
    return (await answer.json()).access_token;
  }

  /** Runs a contender for the length of some work; no other runs meanwhile. */
  async withContender(contender, work) {
    if (this.#running) throw new Error("One contender at a time.");
    this.#running = await contender.start(this);
    try {
      return await work(this.#running);
    } finally {
      const { stop } = this.#running;
      this.#running = null;
      await stop();
    }
  }

  async close() {
    await this.#running?.stop();
    await this.#parts?.stop();
    // A contender that was still starting is known by its process number only.
    await this.#stopLeftovers();
    if (this.options.fresh) rmSync(this.settings.data, { recursive: true, force: true });
  }
}

/**
 * One request of a contender as the load generators send it.
 *
 * @param {{url: string, headers: () => Promise<object>}} running
 * @param {{query: string, variables?: object}} request
 */
export async function target(running, { query, variables }, user) {
  const headers = {
    "content-type": "application/json",
    accept: "application/json",
    ...(await running.headers(user)),
  };
  return { url: running.url, headers, body: JSON.stringify({ query, variables }) };
}
