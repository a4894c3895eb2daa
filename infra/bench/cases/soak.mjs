/* Thirty-two clients on the nested page for a minute: not one error, and memory that stays. */
import { WrongAnswer } from "../bodies.mjs";
import { xiaoshao } from "../contenders/xiaoshao.mjs";
import { firstAnswer, window } from "../measure.mjs";

const PAGE_SIZE = 20;
const CLIENTS = 32;

export const soak = {
  id: "soak",
  title: "Thirty-two clients without one error",

  async run(stage) {
    const seconds = stage.options.soakSeconds;
    const request = xiaoshao.requests.whistlePage(PAGE_SIZE);
    return stage.withContender(xiaoshao, async (running) => {
      const { judge } = await firstAnswer(running, request);
      try {
        const measured = await window(running, request, stage, { clients: CLIENTS, seconds, judge });
        return result(0, seconds, measured);
      } catch (error) {
        // The first error ends the soak: what comes after it is no longer the same run.
        return {
          ...result(1, seconds, null),
          notes: [error instanceof WrongAnswer ? error.message : String(error)],
        };
      }
    });
  },
};

function result(errors, seconds, measured) {
  return {
    figures: { seconds, clients: CLIENTS, errors, ...measured },
    gates: [{ what: `errors of ${CLIENTS} clients in ${seconds} s`, most: 0, value: errors }],
    notes: measured
      ? [
          `${measured.requests} requests, ${measured.throughput.toFixed(0)} /s, p50 ${measured.p50.toFixed(1)} ms, p99 ${measured.p99.toFixed(1)} ms, peak memory ${measured.peakMb} MB.`,
        ]
      : [],
  };
}
