import { cp, mkdir, rename, rm } from "node:fs/promises";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compressAll } from "./compress.mjs";
import { fingerprint, isStamped, writeStamp } from "./fingerprint.mjs";
import { run } from "./processes.mjs";

const LAUNCHER = ["pom.xml", "infra/local/pom.xml", "infra/local/src/main", "infra/keycloak/realm"];
const BACKEND = [...LAUNCHER, "backend/pom.xml", "backend/src/main"];
const WEB_APP = ["package.json", "package-lock.json", "frontend", "backend/schema.graphql"];

/** True when node_modules holds exactly what the lock file names (parts for other platforms aside). */
export function hasPackages(root) {
  const hidden = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, "utf8")).packages;
  const locked = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(locked).every(
    ([path, { version, link, optional, peer }]) =>
      !path.startsWith("node_modules/") || link || optional || peer || installed[path]?.version === version,
  );
}

export function installPackages({ root, logs }) {
  const words = ["ci", "--no-audit", "--no-fund", "--loglevel=warn"];
  return run("npm ci", "npm", words, { cwd: root, env: process.env, log: join(logs, "npm.log") });
}

/** @returns the log of the call */
export async function maven({ root, logs }, tools, title, words, more = {}) {
  const log = join(logs, `maven-${title.replaceAll(/[^a-z]+/gi, "-").toLowerCase()}.log`);
  const env = { ...process.env, MAVEN_ARGS: "", ...more };
  await run(title, tools.maven.program, ["-B", "-ntp", "-Dstyle.color=never", ...words], {
    cwd: root,
    env,
    log,
  });
  return log;
}

/** What has to be rebuilt for this stack, by comparing the sources with what was built last. */
export function staleness(settings) {
  const stamp = (name) => join(settings.run, `${name}.stamp`);
  const check = (name, paths) => {
    const number = fingerprint(settings.root, paths);
    return { stale: !isStamped(stamp(name), number), done: () => writeStamp(stamp(name), number) };
  };
  return {
    launcher: check("launcher", LAUNCHER),
    backend: check("backend", BACKEND),
    webApp: check("web-app", WEB_APP),
  };
}

/*
 * A stack runs from copies, never from target/ or dist/: a build beside it (npm test, an editor) must not pull the
 * files from under its feet.
 */

export async function buildLauncher(settings, tools) {
  await maven(settings, tools, "Stack tools build", [
    "-pl",
    "infra/local",
    "-am",
    "package",
    "-Dmaven.test.skip=true",
  ]);
  await takeLauncher(settings);
}

export async function takeLauncher({ root, run: to }) {
  const target = join(root, "infra/local/target");
  await replace(join(to, "launcher"), async (draft) => {
    await cp(join(target, "lib"), join(draft, "lib"), { recursive: true });
    await cp(join(target, "classes"), join(draft, "classes"), { recursive: true });
  });
}

export async function buildBackend(settings, tools) {
  await maven(settings, tools, "Backend build", ["package", "-Dmaven.test.skip=true"]);
  await takeBackend(settings);
}

export async function takeBackend({ root, run: to }) {
  await replace(join(to, "backend"), (draft) =>
    cp(join(root, "backend/target/quarkus-app"), draft, { recursive: true }),
  );
}

export async function buildWebApp(settings) {
  const log = join(settings.logs, "web-app-build.log");
  const words = ["run", "build", "-w", "frontend"];
  await run("web app build", "npm", words, { cwd: settings.root, env: process.env, log });
  await takeWebApp(settings);
}

export async function takeWebApp({ root, run: to }) {
  await replace(join(to, "web-app"), async (draft) => {
    // Vite's own notes (.vite) are no part of the app.
    const filter = (from) => !/[/\\]\.[^/\\]*$/.test(from);
    await cp(join(root, "frontend/dist"), draft, { recursive: true, filter });
    await compressAll(draft);
  });
}

/** Makes a directory beside its place and moves it there when it is complete. */
async function replace(directory, make) {
  const draft = `${directory}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  await make(draft);
  await rm(directory, { recursive: true, force: true });
  await rename(draft, directory);
}
