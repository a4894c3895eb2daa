import { died, backendReady, marks, spaReady, startBackend, startParts, startSpa } from "./parts.mjs";
import { Problem } from "./problem.mjs";
import { findPart, removePid, residentKilobytes, stopProcess } from "./processes.mjs";
import { TITLES } from "./settings.mjs";

/** Order of stopping: who uses something ends before what it uses. */
const STOP_ORDER = ["launcher", "spa", "backend", "parts", "keycloak", "postgres"];

/** The running parts of one stack. */
export class Stack {
  #settings;
  #tools;
  #running = [];
  #stopping = false;

  constructor(settings, tools) {
    this.#settings = settings;
    this.#tools = tools;
  }

  /** Called with a problem when a part ends by itself. */
  whenAPartDies = () => {};

  /** Starts PostgreSQL and, if named, Keycloak; gives one promise of readiness for each. */
  startParts(names) {
    const started = startParts(this.#settings, this.#tools, names);
    this.#watch(started, "PostgreSQL / Keycloak");
    return started.ready;
  }

  async startBackend() {
    const backend = startBackend(this.#settings, this.#tools);
    this.#watch(backend, TITLES.api);
    await backendReady(this.#settings, backend);
  }

  async startSpa() {
    const spa = startSpa(this.#settings);
    this.#watch(spa, TITLES.spa);
    await spaReady(this.#settings, spa);
  }

  #watch(part, title) {
    this.#running.push(part);
    part.child.once("exit", () => {
      if (!this.#stopping) this.whenAPartDies(died(title, part.log));
    });
  }

  /** Fails when the backend holds more memory than it should; says how much it holds. */
  async requireBackendBelow(megabytes) {
    const { child } = this.#running.find(({ name }) => name === "backend");
    const held = Math.round((await residentKilobytes(child.pid)) / 1024);
    if (held > megabytes)
      throw new Problem(`The backend holds ${held} MB, more than ${megabytes} MB.`, "后端占用内存过多。");
    return `${held} MB`;
  }

  /** Ends all parts, in the order in which they need each other. */
  async stop() {
    this.#stopping = true;
    for (const name of STOP_ORDER) {
      const part = this.#running.find((running) => running.name === name);
      if (part && part.child.exitCode === null && part.child.signalCode === null) {
        const ended = new Promise((resolve) => part.child.once("exit", resolve));
        await Promise.race([stopProcess(part.child.pid), ended]);
      }
    }
  }
}

/** The parts that run in this data directory, whoever started them: names with their process numbers. */
export async function runningParts(settings, launcherMark) {
  const known = { launcher: launcherMark, ...marks(settings) };
  const found = [];
  for (const name of STOP_ORDER) {
    const pid = await findPart(settings.data, name, known[name]);
    if (pid !== null) found.push({ name, pid });
  }
  return found;
}

/**
 * Ends whatever a killed launcher left running in this data directory; strangers that got an old process number are
 * left alone.
 *
 * @returns the names of the parts that were still running
 */
export async function stopLeftovers(settings, launcherMark) {
  const found = await runningParts(settings, launcherMark);
  for (const { name, pid } of found) {
    // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients.
    await stopProcess(pid, 60_000, name === "postgres" ? "SIGINT" : "SIGTERM");
  }
  for (const name of STOP_ORDER) removePid(settings.data, name);
  return found.map(({ name }) => name);
}
