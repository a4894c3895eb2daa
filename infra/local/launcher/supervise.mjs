/*
 * Builds what is stale, starts every part, watches them, and ends them together. Started by start.mjs; with --detach it
 * stays when that ends.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import {
  buildBackend,
  buildLauncher,
  buildWebApp,
  hasPackages,
  installPackages,
  staleness,
} from "./builds.mjs";
import { LOCAL_DATA, READY_FILE, ROOT, SUPERVISOR } from "./checkout.mjs";
import { alsoTell, say, step } from "./console.mjs";
import { requireFreePorts } from "./ports.mjs";
import { describe } from "./problem.mjs";
import { removePid, stopTools, writePid } from "./processes.mjs";
import { partsToStart, readSettings } from "./settings.mjs";
import { Stack, stopLeftovers } from "./stack.mjs";
import { findJava, findMaven } from "./tools.mjs";

const detach = process.argv.includes("--detach");
const tools = {};
let settings;
let stack;
let ending = false;
let ready = false;

function tell(message) {
  if (process.connected) process.send(message);
}

async function end(error) {
  if (ending) return;
  ending = true;
  if (error) say(`\n${describe(error)}`);
  stopTools();
  rmSync(READY_FILE, { force: true });
  await stack?.stop();
  removePid(LOCAL_DATA, "launcher");
  say(error ? "\nStopped. 已停止。" : "Stopped. 已停止。");
  tell({ ended: error ? 1 : 0 });
  process.exitCode = error ? 1 : 0;
  if (process.connected) process.disconnect();
}

async function prepare() {
  settings = readSettings(ROOT, "local", LOCAL_DATA, process.env);
  await step("Tools 检查工具", "", async () => {
    tools.java = await findJava(process.env);
    return `Java ${tools.java.version}, Node.js ${process.versions.node}`;
  });
  const left = await stopLeftovers(settings, SUPERVISOR);
  if (left.length > 0)
    say(`           Ended what an earlier run had left: ${left.join(", ")} 已清理上次残留的进程`);
  await requireFreePorts(settings);
  writePid(LOCAL_DATA, "launcher", process.pid);
  rmSync(`${settings.logs}.previous`, { recursive: true, force: true });
  mkdirSync(settings.logs, { recursive: true });
  renameSync(settings.logs, `${settings.logs}.previous`);
  mkdirSync(settings.logs);
  stack = new Stack(settings, tools);
  stack.whenAPartDies = (problem) => end(problem);
}

async function build(title, hint, check, work) {
  if (!check.stale) return;
  tools.maven ??= await findMaven(ROOT);
  await step(title, hint, () => work(settings, tools));
  check.done();
}

async function buildWeb(check) {
  if (!hasPackages(ROOT)) {
    await step("npm packages 安装前端依赖", "about 600 packages", () => installPackages(settings));
  }
  if (!check.stale) return;
  await step("Web app build 构建网页端", "", () => buildWebApp(settings));
  check.done();
}

async function start() {
  const wanted = partsToStart(settings);
  const stale = staleness(settings);
  const web = buildWeb(stale.webApp).then(() => step("Web app 网页端", "", () => stack.startSpa()));
  const services = (async () => {
    let parts = {};
    if (wanted.postgres) {
      const hint = "PostgreSQL and Keycloak, about 250 MB to download the first time";
      await build("Stack tools 本地服务组件", hint, stale.launcher, buildLauncher);
      parts = stack.startParts(wanted.keycloak ? ["postgres", "keycloak"] : ["postgres"]);
    }
    await Promise.all([awaitParts(parts), startBackend(wanted, stale, parts)]);
  })();
  await Promise.all([web, services]);
}

async function awaitParts({ postgres, keycloak }) {
  if (postgres) await step("PostgreSQL 数据库", "", () => postgres);
  if (keycloak) await step("Keycloak 登录服务", "first start: built once, about a minute", () => keycloak);
}

async function startBackend(wanted, stale, parts) {
  if (!wanted.api) return;
  await build("Backend build 构建后端", "first time: downloads its libraries", stale.backend, buildBackend);
  await parts.postgres;
  await step("Backend 后端", "", () => stack.startBackend());
}

function announce() {
  const lines = [
    "",
    "ready 已就绪",
    "",
    `  Web app 网页端       ${settings.spaUrl}`,
    `  GraphQL API          ${settings.apiUrl}`,
    `  Keycloak 登录服务    ${settings.issuer}`,
    "",
    "  Demo users 演示账号  resident, grid, worker, department, secretary … password 密码: demo",
    "                       all of them 完整列表: infra/local/README.md",
    `  Logs 日志            ${settings.logs}`,
    "  Stop 停止            npm stop",
    "",
  ];
  writeFileSync(READY_FILE, `${lines.slice(3).join("\n")}\n`);
  for (const line of lines) say(line);
  tell({ ready: true });
}

alsoTell((line) => tell({ line }));
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"])
  process.on(signal, () => {
    say(`\nTold to stop (${signal}). 收到停止信号。`);
    end();
  });
process.on("disconnect", () => {
  // The window was closed or killed. A detached stack lives on from the moment it is ready.
  if (!(detach && ready)) end();
});
try {
  await prepare();
  await start();
  if (!ending) {
    ready = true;
    announce();
  }
} catch (error) {
  await end(error);
}
