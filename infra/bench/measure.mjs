/* One window of load on one running contender, with what it cost the machine. */
import { dataOf, judge as judgeOf, WrongAnswer } from "./bodies.mjs";
import { closedLoop } from "./load/closed-loop.mjs";
import { oneRequest } from "./load/one-request.mjs";
import { load, peakMegabytes, processorMilliseconds } from "./machine.mjs";
import { target } from "./stage.mjs";
import { agree, percentile } from "./statistics.mjs";

/** Two windows that differ by no more than this are taken as warm. */
const WARM_WITHIN = 0.03;
const MOST_WARM_WINDOWS = 40;

/**
 * A compiler that learns while it runs needs its time: 2,000 requests after its start ours still needed four times
 * the processor time of later ones, and two windows that followed each other agreed by chance.
 */
const LEAST_WARM_REQUESTS = 10_000;

/**
 * Asks once, and gives the plain shape and the judge of every later answer.
 *
 * @throws {WrongAnswer} for anything but data
 */
export async function firstAnswer(running, request) {
  const { status, body } = await oneRequest(await target(running, request));
  return { shape: request.shapeOf(dataOf(status, body)), judge: judgeOf(body, request.shapeOf) };
}

/**
 * Loads a contender until it has answered enough and two windows agree; a bounded number of times, because some never
 * do.
 *
 * @returns {Promise<{windows: number, agreed: boolean}>}
 */
export async function warm(running, request, { clients, seconds, judge, least = LEAST_WARM_REQUESTS }) {
  let last = 0;
  let answered = 0;
  for (let windows = 1; windows <= MOST_WARM_WINDOWS; windows += 1) {
    const { requests, seconds: took } = await closedLoop(await target(running, request), {
      clients,
      seconds,
      judge,
    });
    const now = requests / took;
    answered += requests;
    if (answered >= least && agree(now, last, WARM_WITHIN)) return { windows, agreed: true };
    last = now;
  }
  return { windows: MOST_WARM_WINDOWS, agreed: false };
}

/**
 * One measured window.
 *
 * @returns throughput per second, latencies and processor time per request in milliseconds, memory in megabytes, the
 *   machine's load before
 */
export async function window(running, request, stage, { clients, seconds, judge }) {
  const aim = await target(running, request);
  const postgres = await stage.postgresPid();
  const before = {
    load: load(),
    server: processorMilliseconds(running.pid),
    postgres: processorMilliseconds(postgres),
  };
  const { requests, seconds: took, latencies } = await closedLoop(aim, { clients, seconds, judge });
  if (requests === 0) throw new WrongAnswer("No request was answered in the window.");
  return {
    requests,
    throughput: requests / took,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    serverMs: (processorMilliseconds(running.pid) - before.server) / requests,
    postgresMs: (processorMilliseconds(postgres) - before.postgres) / requests,
    peakMb: peakMegabytes(running.pid),
    loadBefore: before.load,
  };
}
