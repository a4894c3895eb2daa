/*
 * P11: what row-level security costs the nested page. One running server, the policies taken away and put back between
 * the windows: plans follow by themselves, and the service's own scope check stays.
 */
import { say } from "../../local/launcher/console.mjs";
import { xiaoshao } from "../contenders/xiaoshao.mjs";
import { firstAnswer, warm, window } from "../measure.mjs";
import { rowSecurity } from "../sabotage.mjs";
import { geometricMean, ratioOf } from "../statistics.mjs";

const PAGE_SIZE = 20;
const MOST_RATIO = 1.1;

/** Few enough that the median tells the page and not the queue before it. */
const CLIENTS = 2;

export const rowSecurityCost = {
  id: "P11",
  title: "Row-level security on : off",

  run(stage) {
    return stage.withContender(xiaoshao, async (running) => {
      try {
        const windows = await measured(stage, running);
        const p50 = ratioOf(ratios(windows, "p50"));
        const postgres = ratioOf(ratios(windows, "postgresMs"));
        return {
          figures: { p50, postgres, windows },
          gates: [
            {
              what: "median time of the nested page, row-level security on : off",
              most: MOST_RATIO,
              value: p50.ratio,
              low: p50.low,
              high: p50.high,
            },
          ],
          notes: [
            `${CLIENTS} clients, ${stage.options.rounds} rounds of on, off, off, on; the answers stay the same to the byte.`,
            `Processor time of PostgreSQL a request, on : off = ${postgres.ratio.toFixed(2)}.`,
          ],
        };
      } finally {
        await stage.asSuperuser((client) => rowSecurity(client, true));
      }
    });
  },
};

async function measured(stage, running) {
  const { seconds, warmSeconds, rounds } = stage.options;
  const request = xiaoshao.requests.whistlePage(PAGE_SIZE);
  const { judge } = await firstAnswer(running, request);
  await warm(running, request, { clients: CLIENTS, seconds: warmSeconds, judge });
  const windows = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const on of [true, false, false, true]) {
      await stage.asSuperuser((client) => rowSecurity(client, on));
      const one = await window(running, request, stage, { clients: CLIENTS, seconds, judge });
      say(`     round ${round}  ${on ? "on " : "off"}  p50 ${one.p50.toFixed(2)} ms  load ${one.loadBefore}`);
      windows.push({ round, on, ...one });
    }
  }
  return windows;
}

/** One ratio a round, each of the geometric mean of a side's windows. */
function ratios(windows, key) {
  const of = (round, on) =>
    geometricMean(windows.filter((one) => one.round === round && one.on === on).map((one) => one[key]));
  return [...new Set(windows.map(({ round }) => round))].map((round) => of(round, true) / of(round, false));
}
