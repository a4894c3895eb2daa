import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { findPart } from "./processes.mjs";

/** The root of the checkout that this launcher is part of. */
export const ROOT = resolve(fileURLToPath(new URL("../../..", import.meta.url)));

export const LOCAL_DATA = join(ROOT, ".data");

/** The program that keeps a local stack running; its path on a command line is how it is known again. */
export const SUPERVISOR = join(ROOT, "infra/local/launcher/supervise.mjs");

/** The process number of the running local stack of this checkout, or null. */
export function runningLauncher() {
  return findPart(LOCAL_DATA, "launcher", SUPERVISOR);
}

export const READY_FILE = join(LOCAL_DATA, "state", "addresses.txt");

/** What `npm start` printed when it was ready, or null while it is not. */
export function addresses() {
  return existsSync(READY_FILE) ? readFileSync(READY_FILE, "utf8") : null;
}
