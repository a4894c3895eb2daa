/*
 * npm run reset: drops the local data (databases, login sessions, secrets, logs). Downloads and builds are kept;
 * `npm run reset -- --all` drops them, too.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { LOCAL_DATA, ROOT, SUPERVISOR } from "./launcher/checkout.mjs";
import { readSettings } from "./launcher/settings.mjs";
import { runningParts } from "./launcher/stack.mjs";

const DATA = [
  "postgres",
  "postgres.new",
  "postgres.password",
  "keycloak",
  "secrets",
  "logs",
  "logs.previous",
  "state",
];

const settings = readSettings(ROOT, "local", LOCAL_DATA, process.env);
if ((await runningParts(settings, SUPERVISOR)).length > 0) {
  console.error("The stack is running: stop it first (npm stop). 服务正在运行，请先执行 npm stop。");
  process.exitCode = 1;
} else {
  const all = process.argv.includes("--all");
  for (const path of all ? [LOCAL_DATA] : DATA.map((name) => join(LOCAL_DATA, name))) {
    rmSync(path, { recursive: true, force: true });
  }
  console.log("Local data are dropped. 本地数据已清除。");
}
