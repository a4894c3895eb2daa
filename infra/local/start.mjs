/*
 * npm start [-- --detach]: builds and runs everything. This is the window; launcher/supervise.mjs does the work in a
 * process of its own, so that Ctrl+C can end the parts in order.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, renameSync } from "node:fs";
import { join } from "node:path";
import { addresses, LOCAL_DATA, ROOT, runningLauncher, SUPERVISOR } from "./launcher/checkout.mjs";
import { describe } from "./launcher/problem.mjs";
import { requireNode } from "./launcher/tools.mjs";

const detach = process.argv.includes("--detach");

function follow(supervisor) {
  supervisor.on("message", ({ line, ready, ended }) => {
    if (line !== undefined) console.log(line);
    if (ended !== undefined) process.exitCode = ended;
    if (ready && detach) supervisor.disconnect();
  });
  supervisor.once("exit", (code, signal) => {
    if (code === null) console.log(`The launcher was ended by ${signal}. Run npm stop to clean up.`);
    process.exitCode = code ?? 1;
  });
  if (detach) supervisor.unref();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => supervisor.kill("SIGTERM"));
}

async function start() {
  requireNode();
  const running = await runningLauncher();
  if (running !== null) {
    console.log(
      `Already running (process ${running}). 已在运行。\n${addresses() ?? "It is still starting. 正在启动。"}`,
    );
    return;
  }
  mkdirSync(LOCAL_DATA, { recursive: true });
  const file = join(LOCAL_DATA, "launcher.log");
  if (existsSync(file)) renameSync(file, join(LOCAL_DATA, "launcher.previous.log"));
  const log = openSync(file, "w");
  const words = detach ? [SUPERVISOR, "--detach"] : [SUPERVISOR];
  const stdio = ["ignore", log, log, "ipc"];
  follow(spawn(process.execPath, words, { cwd: ROOT, env: process.env, detached: true, stdio }));
}

try {
  await start();
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
}
