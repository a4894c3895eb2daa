/* What the machine says about processes and about itself; Linux only (/proc), like the figures it is asked for. */
import { readdirSync, readFileSync } from "node:fs";
import { cpus, loadavg, platform, release, totalmem } from "node:os";

/** Linux counts processor time in these (USER_HZ); the same on every architecture that we run on. */
const TICKS_PER_SECOND = 100;

/** The fields of /proc/PID/stat behind the program's name, which may hold blanks and brackets. */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    // It ended in the meantime.
    return null;
  }
}

/** Numbers of a process and of all that it started and they started. */
export function family(pid) {
  const children = new Map();
  for (const name of readdirSync("/proc")) {
    const fields = /^\d+$/.test(name) ? stat(name) : null;
    if (fields) children.set(Number(fields[1]), [...(children.get(Number(fields[1])) ?? []), Number(name)]);
  }
  const found = [pid];
  for (const one of found) found.push(...(children.get(one) ?? []));
  return found;
}

/**
 * Processor time that a process and its family have used so far, user and system, in milliseconds. Members that ended
 * count too: their parent keeps their time.
 */
export function processorMilliseconds(pid) {
  let ticks = 0;
  for (const one of family(pid)) {
    const fields = stat(one);
    if (fields) ticks += fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  }
  return (ticks * 1000) / TICKS_PER_SECOND;
}

/** The most memory that a process ever held (VmHWM), in megabytes. */
export function peakMegabytes(pid) {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Math.round(Number(kilobytes) / 1024);
}

/** How many processes want a processor: the mean of the last minute. */
export function load() {
  return Number(loadavg()[0].toFixed(2));
}

export function machine() {
  return {
    processors: `${cpus().length} × ${cpus()[0].model.trim()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${platform()} ${release()}`,
    node: process.version,
  };
}
