/* Writes down what was measured: one page for people, the same with every window as JSON. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { machine } from "./machine.mjs";

/** @returns {"passed" | "uncertain" | "failed"} uncertain: passed, but the interval reaches beyond the limit */
export function verdict({ least, most, value, low = null, high = null }) {
  const passed = least !== undefined ? value >= least : value <= most;
  if (!passed) return "failed";
  const doubtful = least !== undefined ? low !== null && low < least : high !== null && high > most;
  return doubtful ? "uncertain" : "passed";
}

/**
 * @param {object} options of the run
 * @param {{id: string, title: string, result: {gates: object[], table?: object, notes: string[], figures: object}}[]} cases
 * @param {{from: number, to: number}} load of the machine at the start and at the end
 */
export function reportOf(root, options, cases, load) {
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commitOf(root),
    machine: machine(),
    load,
    options,
    cases: cases.map(({ id, title, result }) => ({
      id,
      title,
      ...result,
      gates: result.gates.map((gate) => ({ ...gate, verdict: verdict(gate) })),
    })),
  };
}

function commitOf(root) {
  const git = (...words) => execFileSync("git", words, { cwd: root, encoding: "utf8" }).trim();
  try {
    return git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain") ? " with changes" : "");
  } catch {
    return "unknown: no git checkout";
  }
}

/** The page for people. */
export function pageOf(report) {
  const { processors, memory, system, node } = report.machine;
  const lines = [
    `# Measured on ${report.date}`,
    "",
    `Commit ${report.commit}. ${processors}, ${memory}, ${system}, Node.js ${node}. ${report.options.whistles} whistles.`,
    `Load average ${report.load.from} at the start, ${report.load.to} at the end; the contenders and the load generator share the machine.`,
    "How it was measured and how to read it: [infra/bench](../../infra/bench/README.md).",
    "",
    ...(report.options.sabotage
      ? [`**Not a measurement: the fault \`${report.options.sabotage}\` was planted.**`, ""]
      : []),
    ...rows(["case", "what", "gate", "measured", "95 % interval", "verdict"], report.cases.flatMap(gateRows)),
  ];
  for (const { id, title, table, notes } of report.cases) {
    lines.push("", `## ${id}: ${title}`, "");
    if (table) lines.push(...rows(table.columns, table.rows), "");
    lines.push(...notes.map((note) => `- ${note}`));
  }
  return `${lines.join("\n")}\n`;
}

function gateRows({ id, gates }) {
  return gates.map(({ what, least, most, goal, value, low, high, verdict: said }) => [
    id,
    what,
    (least !== undefined ? `≥ ${least}` : `≤ ${most}`) + (goal === undefined ? "" : ` (goal ${goal})`),
    short(value),
    low === null || low === undefined ? "" : `${short(low)} to ${short(high)}`,
    said,
  ]);
}

const short = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(2));

function rows(columns, lines) {
  const row = (cells) => `| ${cells.join(" | ")} |`;
  return [row(columns), row(columns.map(() => "---")), ...lines.map(row)];
}

/**
 * Writes both files; a run of some cases only or with a fault has that in its name, so that it never replaces a whole
 * one.
 *
 * @returns the path of the page
 */
export function write(report, directory, isWhole) {
  const { date, options, cases } = report;
  const some = isWhole ? [] : cases.map(({ id }) => id.toLowerCase());
  const name = [date, ...some, ...(options.sabotage ? [options.sabotage] : [])].join("-");
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(directory, `${name}.md`), pageOf(report));
  return join(directory, `${name}.md`);
}
