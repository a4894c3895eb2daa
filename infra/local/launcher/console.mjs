import { performance } from "node:perf_hooks";

/** After this long a step says what it is doing, so that nobody stares at silence. */
const PATIENCE_MS = 3000;

const listeners = new Set([(line) => process.stdout.write(`${line}\n`)]);

/** Also hand every line to the given function (the window that `npm start` was typed in). */
export function alsoTell(listener) {
  listeners.add(listener);
}

export function say(line = "") {
  for (const listener of listeners) listener(line);
}

/** Runs one step of a long start and prints one line with its seconds when it is done. */
export async function step(title, hint, work) {
  const begin = performance.now();
  const patience = setTimeout(() => say(`     …    ${title}${hint ? `: ${hint}` : ""}`), PATIENCE_MS);
  try {
    const note = await work();
    say(`${seconds(begin)}  ${title}${typeof note === "string" ? `: ${note}` : ""}`);
    return note;
  } finally {
    clearTimeout(patience);
  }
}

/** Seconds since `begin`, right-aligned. */
export function seconds(begin) {
  return `${((performance.now() - begin) / 1000).toFixed(1)} s`.padStart(9);
}
