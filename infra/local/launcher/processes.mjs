import { execFile, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { Problem } from "./problem.mjs";

const exec = promisify(execFile);
const POLL_MS = 100;
const TAIL_LINES = 25;
const CASE_LINES = 20;
const DOWNLOAD_FAILED =
  /Could not (?:transfer|resolve|find) artifact|Failed to fetch|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ECONNREFUSED|UnknownHostException/;

const running = new Set();

/** Ends the tools that are running right now (builds, downloads) with all that they started. */
export function stopTools() {
  for (const child of running) signalGroup(child.pid, "SIGTERM");
}

/** Runs a tool to its end with its output in `log`; a failure is a problem that shows the end of the log. */
export async function run(title, program, words, { cwd, env, log }) {
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, "w");
  const code = await new Promise((resolve, reject) => {
    // A group of its own: Maven and npm start further processes, which must end with them.
    const child = spawn(program, words, { cwd, env, detached: true, stdio: ["ignore", file, file] });
    running.add(child);
    child.once("error", reject);
    child.once("exit", (status, signal) => {
      running.delete(child);
      resolve(status ?? signal);
    });
  }).finally(() => closeSync(file));
  if (code !== 0) throw failed(title, code, log);
}

function failed(title, code, log) {
  const text = readFileSync(log, "utf8");
  const details = `--- ${log}\n${failedCases(text) || tail(text)}`;
  if (DOWNLOAD_FAILED.test(text)) {
    return new Problem(
      `${title}: a download failed. Check the network, or set a mirror or proxy (Maven: ~/.m2/settings.xml, npm: npm config set registry), and try again; what is there already is kept.`,
      `${title}：下载失败。请检查网络，或为 Maven（~/.m2/settings.xml）和 npm（npm config set registry）配置镜像或代理后重试，已下载的内容会保留。`,
      details,
    );
  }
  return new Problem(`${title} failed (${code}).`, `${title} 失败（${code}）。`, details);
}

/** What a TAP report says about the tests that failed, which its end (all the tests that passed after them) does not. */
export function failedCases(text) {
  const cases = text.matchAll(/^not ok \d+ .*\n(?:^ {2,}.*\n?)*/gm);
  return [...cases].map(([report]) => report.split("\n").slice(0, CASE_LINES).join("\n")).join("\n");
}

export function tail(text, lines = TAIL_LINES) {
  return text.trimEnd().split("\n").slice(-lines).join("\n");
}

export function tailOf(log, lines) {
  try {
    return tail(readFileSync(log, "utf8"), lines);
  } catch {
    return "";
  }
}

/** Starts a program that keeps running; its number is noted so that a later command can find it. */
export function spawnPart(name, program, words, { cwd, env, data, stdin = "ignore", stdout, ipc = false }) {
  const log = join(data, "logs", `${name}.log`);
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, "w");
  const stdio = [stdin, stdout ?? file, file, ...(ipc ? ["ipc"] : [])];
  const child = spawn(program, words, { cwd, env, detached: true, stdio });
  child.once("error", () => {});
  closeSync(file);
  writePid(data, name, child.pid);
  child.once("exit", () => removePid(data, name));
  return { name, child, log };
}

const pidFile = (data, name) => join(data, "state", `${name}.pid`);

export function writePid(data, name, pid) {
  mkdirSync(join(data, "state"), { recursive: true });
  writeFileSync(pidFile(data, name), String(pid));
}

export function removePid(data, name) {
  rmSync(pidFile(data, name), { force: true });
}

/**
 * The process that a part was started as, if it still runs.
 *
 * A number in a file may be a stranger's by now (after a reboot, say): a process counts as ours only when its command
 * line names something that only the part's would, such as the directory it works in.
 */
export async function findPart(data, name, mark) {
  let pid;
  try {
    pid = Number(readFileSync(pidFile(data, name), "utf8").trim());
  } catch {
    return null;
  }
  const line = await commandLine(pid);
  return line !== "" && line.includes(mark) ? pid : null;
}

/** The command line of a process, or an empty text when there is none. */
export async function commandLine(pid) {
  if (!Number.isInteger(pid) || pid < 2) return "";
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    if (process.platform === "linux") return "";
  }
  try {
    return (await exec("ps", ["-o", "command=", "-p", String(pid)])).stdout.trim();
  } catch {
    return "";
  }
}

/** The memory that a process holds (resident set). */
export async function residentKilobytes(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]);
  } catch {
    // No Linux: ask ps below.
  }
  return Number((await exec("ps", ["-o", "rss=", "-p", String(pid)])).stdout.trim());
}

/** Asks a process to end, waits for it, and kills it when it does not listen. */
export async function stopProcess(pid, limitMs = 30_000, signal = "SIGTERM") {
  const before = await commandLine(pid);
  const gone = async () => (await commandLine(pid)) !== before || before === "";
  signalOne(pid, signal);
  if (await until(gone, limitMs)) return;
  signalOne(pid, "SIGKILL");
  await until(gone, limitMs);
}

/** Waits until the condition holds; false when the time is over or `abandoned` says that waiting is in vain. */
export async function until(condition, limitMs, abandoned = () => false) {
  const end = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > end || abandoned()) return false;
    await delay(POLL_MS);
  }
  return true;
}

function signalOne(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in the meantime.
  }
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It ended in the meantime.
  }
}
