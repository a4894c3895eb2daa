/*
 * npm run import:divisions [-- --from folder --edition day …]: takes an edition of the division codes into the database
 * of the running stack, or into the one that the environment names. README.md says more.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildBackend } from "../local/launcher/builds.mjs";
import { LOCAL_DATA, ROOT } from "../local/launcher/checkout.mjs";
import { say, step } from "../local/launcher/console.mjs";
import { describe } from "../local/launcher/problem.mjs";
import { readSettings } from "../local/launcher/settings.mjs";
import { findJava, findMaven, requireNode } from "../local/launcher/tools.mjs";
import { EDITION, packagedEdition, takeEdition } from "./edition.mjs";

try {
  requireNode();
  const words = process.argv.slice(2);
  const settings = readSettings(ROOT, "local", LOCAL_DATA, process.env);
  const java = await findJava(process.env);
  const backend = join(settings.run, "backend");
  if (!existsSync(join(backend, "quarkus-run.jar"))) {
    const maven = await findMaven(ROOT);
    await step("Production build of the backend", "", () => buildBackend(settings, { java, maven }));
  }
  process.exitCode = await takeEdition({
    java: java.program,
    backend,
    ...(await source(words, settings.logs)),
    env: { ...process.env, DATABASE_URL: settings.databaseUrl },
    tell: say,
  });
} catch (error) {
  say(describe(error));
  process.exitCode = 1;
}

/** Another folder than the package's comes with its own day; without one it speaks for today. */
async function source(words, logs) {
  const from = words.indexOf("--from");
  if (from >= 0) {
    const [, folder = ""] = words.splice(from, 2);
    return { folder: resolve(folder), words };
  }
  const folder = await packagedEdition(logs);
  return { folder, words: words.includes("--edition") ? words : ["--edition", EDITION, ...words] };
}
