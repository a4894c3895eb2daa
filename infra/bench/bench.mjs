/* npm run bench [-- words]: installs what the contenders need, then measures. The README says what and how to read it. */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hasPackages, installPackages } from "../local/launcher/builds.mjs";
import { LOCAL_DATA } from "../local/launcher/checkout.mjs";
import { say, step } from "../local/launcher/console.mjs";
import { describe } from "../local/launcher/problem.mjs";
import { requireNode } from "../local/launcher/tools.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));

try {
  requireNode();
  const logs = join(LOCAL_DATA, "bench", "logs");
  mkdirSync(logs, { recursive: true });
  if (!hasPackages(HERE)) {
    await step("npm packages of the contenders", "about 190", () => installPackages({ root: HERE, logs }));
  }
  // Only now: what it imports was not there before.
  const { bench } = await import("./run.mjs");
  process.exitCode = await bench(process.argv.slice(2));
} catch (error) {
  say(describe(error));
  process.exitCode = 1;
}
