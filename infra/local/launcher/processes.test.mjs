import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Problem } from "./problem.mjs";
import { commandLine, failedCases, findPart, run, stopProcess, writePid } from "./processes.mjs";

const data = mkdtempSync(join(tmpdir(), "xiaoshao-launcher-"));
after(() => rmSync(data, { recursive: true }));

/** A process that runs until it is ended, and whose command line names `mark`. */
function sleeper(mark) {
  return spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", mark], { stdio: "ignore" });
}

test("a part is known by its command line, a stranger with its old number is left alone", async () => {
  const part = sleeper("/checkout/.data/run/backend");
  const ended = new Promise((resolve) => part.once("exit", resolve));
  writePid(data, "backend", part.pid);
  assert.equal(await findPart(data, "backend", "/checkout/.data/run/backend"), part.pid);
  assert.equal(await findPart(data, "backend", "/another/.data/run/backend"), null);
  await stopProcess(part.pid);
  await ended;
  assert.equal(await findPart(data, "backend", "/checkout/.data/run/backend"), null);
});

test("a missing or damaged number file means that nothing runs", async () => {
  assert.equal(await findPart(data, "never-started", "x"), null);
  writePid(data, "damaged", "not a number");
  assert.equal(await findPart(data, "damaged", ""), null);
  assert.equal(await commandLine(1), "", "the first process of the machine is never ours");
});

test("a failing tool shows the end of its log, a failed download says what to do", async () => {
  const log = join(data, "tool.log");
  const options = { cwd: data, env: process.env, log };
  const print = (text) => ["-e", `console.log(${JSON.stringify(text)}); process.exit(3)`];
  await assert.rejects(run("Build", process.execPath, print("no such symbol"), options), (error) => {
    return error instanceof Problem && /Build failed \(3\)[\s\S]*no such symbol/.test(error.message);
  });
  const unreachable = "Could not transfer artifact org:thing:1 from central";
  await assert.rejects(run("Build", process.execPath, print(unreachable), options), /a download failed/);
});

test("of a test report that goes on after a failure, the cases that failed are shown", () => {
  const report = [
    "# Subtest: walks in",
    "ok 1 - walks in",
    "  ---",
    "  duration_ms: 1",
    "  ...",
    "not ok 2 - walks out",
    "  ---",
    "  error: 'no door'",
    "  ...",
    "ok 3 - walks on",
    "1..3",
  ];
  assert.equal(failedCases(report.join("\n")), "not ok 2 - walks out\n  ---\n  error: 'no door'\n  ...\n");
  assert.equal(failedCases("ok 1 - walks in\n"), "");
});
