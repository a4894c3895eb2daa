/* npm run format: puts every file into the house's format. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { hasPackages, installPackages, maven } from "./launcher/builds.mjs";
import { LOCAL_DATA, ROOT } from "./launcher/checkout.mjs";
import { step } from "./launcher/console.mjs";
import { describe } from "./launcher/problem.mjs";
import { run } from "./launcher/processes.mjs";
import { findMaven } from "./launcher/tools.mjs";

const settings = { root: ROOT, logs: join(LOCAL_DATA, "logs") };
const log = join(settings.logs, "format.log");

try {
  mkdirSync(settings.logs, { recursive: true });
  const tools = { maven: await findMaven(ROOT) };
  await step("Java", "", async () => {
    await maven(settings, tools, "format", ["spotless:apply"]);
  });
  if (!hasPackages(ROOT)) await step("npm packages", "", () => installPackages(settings));
  const words = ["--write", "--config", "frontend/.prettierrc.json", "infra/**/*.{js,mjs}"];
  const options = { cwd: ROOT, env: process.env, log };
  await step("Scripts", "", () => run("prettier", join(ROOT, "node_modules/.bin/prettier"), words, options));
  await step("Web app", "", () => run("prettier", "npm", ["run", "format", "-w", "frontend"], options));
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
}
