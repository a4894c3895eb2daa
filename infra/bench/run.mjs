/* Runs the chosen cases one after the other and reports. */
import { resolve } from "node:path";
import { ROOT } from "../local/launcher/checkout.mjs";
import { say, step } from "../local/launcher/console.mjs";
import { stopTools } from "../local/launcher/processes.mjs";
import { blow } from "./cases/blow.mjs";
import { divisionImport } from "./cases/division-import.mjs";
import { divisionSearch } from "./cases/division-search.mjs";
import { nestedPage } from "./cases/nested-page.mjs";
import { residentImport } from "./cases/resident-import.mjs";
import { rowSecurityCost } from "./cases/row-security.mjs";
import { slowQueries } from "./cases/slow-queries.mjs";
import { soak } from "./cases/soak.mjs";
import { statements } from "./cases/statements.mjs";
import { xiaoshao } from "./contenders/xiaoshao.mjs";
import { load } from "./machine.mjs";
import { readOptions } from "./options.mjs";
import { pageOf, reportOf, write } from "./report.mjs";
import { plantFault, undoAllFaults } from "./sabotage.mjs";
import { Stage } from "./stage.mjs";

/** A case: `{ id, title, run(stage) → { figures, gates, notes, table? } }`. */
const CASES = [
  nestedPage,
  statements,
  blow,
  slowQueries,
  divisionImport,
  divisionSearch,
  rowSecurityCost,
  residentImport,
  soak,
];

/**
 * @param {string[]} words of the command line
 * @returns {Promise<number>} the exit code: 1 when a gate failed and `--gate` was given
 * @throws whatever spoils the run, wrong answers above all: then nothing is written
 */
export async function bench(words) {
  const options = readOptions(
    words,
    CASES.map(({ id }) => id),
  );
  const from = load();
  const stage = new Stage(options);
  endWithSignals(stage);
  try {
    await stage.open(xiaoshao);
    if (options.sabotage) await stage.asSuperuser((client) => plantFault(client, options.sabotage));
    const cases = [];
    for (const one of CASES.filter(({ id }) => options.cases.includes(id))) {
      cases.push({ ...one, result: await step(`${one.id} ${one.title}`, "", () => one.run(stage)) });
    }
    await stage.asSuperuser(undoAllFaults);
    return finish(reportOf(ROOT, options, cases, { from, to: load() }));
  } finally {
    await stage.close();
  }
}

function finish(report) {
  const { options, cases } = report;
  const file = write(report, resolve(ROOT, options.out), cases.length === CASES.length);
  say(`\n${pageOf(report)}\nWritten to ${file}`);
  const failed = cases.flatMap(({ gates }) => gates).filter(({ verdict }) => verdict === "failed");
  say(failed.length === 0 ? "Every gate passed." : `${failed.length} gates failed.`);
  return options.gate && failed.length > 0 ? 1 : 0;
}

function endWithSignals(stage) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, async () => {
      say(`\nEnded by ${signal}: stopping what was started.`);
      stopTools();
      await stage.close();
      process.exit(1);
    });
  }
}
