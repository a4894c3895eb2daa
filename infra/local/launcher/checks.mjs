import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { say } from "./console.mjs";
import { describe, Problem } from "./problem.mjs";
import { isFree } from "./ports.mjs";
import { tail } from "./processes.mjs";
import { runningParts } from "./stack.mjs";
import { portsToTake } from "./settings.mjs";

const FAILURE_LINES = 60;

/**
 * Runs lanes of checks side by side; within a lane one after the other. A check that fails does not stop the others,
 * only those that need it are left out (and count as failed).
 *
 * A check: `{ title, run, needs?, log? }`; what `run` returns as text is shown beside it.
 */
export class Checks {
  results = new Map();

  async runLanes(...lanes) {
    await Promise.all(lanes.map((lane) => this.runLane(lane)));
  }

  async runLane(lane) {
    for (const check of lane) await this.#run(check);
  }

  async #run({ title, run, needs = [] }) {
    const missing = needs.find((need) => !this.results.get(need)?.passed);
    if (missing) {
      this.#note(title, { passed: false, seconds: 0, remark: `not run: needs "${missing}"` });
      return;
    }
    const begin = performance.now();
    const seconds = () => (performance.now() - begin) / 1000;
    try {
      this.#note(title, { passed: true, seconds: seconds, remark: await run() });
    } catch (error) {
      this.#note(title, { passed: false, seconds: seconds, remark: "", details: describe(error) });
    }
  }

  #note(title, { passed, seconds, remark, details }) {
    const result = { passed, remark, details, seconds: typeof seconds === "function" ? seconds() : seconds };
    this.results.set(title, result);
    say(lineOf(title, result));
    if (details) say(`${tail(details, FAILURE_LINES)}\n`);
  }

  /** The list of all checks and, as the last line, how many passed and failed. */
  summarise() {
    const all = [...this.results.entries()];
    say("\nSummary");
    for (const [title, result] of all) say(lineOf(title, result));
    const passed = all.filter(([, result]) => result.passed).length;
    say(`\n${passed} passed, ${all.length - passed} failed`);
    return passed === all.length;
  }
}

function lineOf(title, { passed, seconds, remark }) {
  const time = `${seconds.toFixed(1)} s`.padStart(9);
  return `${passed ? "pass" : "FAIL"} ${time}  ${title}${remark ? `: ${remark}` : ""}`;
}

/** How many tests a tool says it has run, from its log. */
export function testCount(log) {
  if (!existsSync(log)) return "";
  // eslint-disable-next-line no-control-regex -- tools colour their output
  const text = readFileSync(log, "utf8").replaceAll(/\u001b\[[0-9;]*m/g, "");
  const maven = [...text.matchAll(/Tests run: (\d+),.*Skipped: \d+\s*$/gm)].map(([, count]) => Number(count));
  if (maven.length > 0) return `${maven.reduce((sum, count) => sum + count, 0)} tests`;
  const others = /^\s*(?:Tests|# tests)\s+(\d+)/m.exec(text);
  return others ? `${others[1]} tests` : "";
}

/** Fails, showing them, when a Maven log speaks of tests that failed although the build went on. */
export function requireNoFailures(log) {
  const text = readFileSync(log, "utf8");
  if (!/There (?:are|were) test failures/.test(text)) return;
  const failures = text.split("\n").filter((line) => /^\[ERROR\]/.test(line));
  throw new Problem(
    "Tests failed.",
    "测试未通过。",
    `--- ${log}\n${failures.slice(0, FAILURE_LINES).join("\n")}`,
  );
}

/** Fails when the stack has left a process, a port or a file. */
export async function requireNothingLeft(settings) {
  const left = (await runningParts(settings, "-")).map(({ name }) => name);
  for (const part of portsToTake(settings)) {
    if (!(await isFree(settings.ports[part]))) left.push(`port ${settings.ports[part]}`);
  }
  rmSync(settings.data, { recursive: true, force: true });
  if (left.length > 0) throw new Problem(`Left behind: ${left.join(", ")}`, "测试结束后仍有残留。");
}

/** Keeps the logs of a run whose data are about to be removed. */
export function keepLogs(settings, to) {
  if (!existsSync(settings.logs)) return;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(join(to, ".."), { recursive: true });
  renameSync(settings.logs, to);
}
