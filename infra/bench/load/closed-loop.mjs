import { performance } from "node:perf_hooks";
import { Pool } from "undici";

/**
 * Closed loop: a fixed number of clients, each of which sends its next request when it has read the answer to the last.
 * Finds how much a server can do at that concurrency; its latencies are no promise (a slow server is asked less often).
 *
 * @param {object} target
 * @param {string} target.url of the endpoint
 * @param {Record<string, string>} target.headers of every request
 * @param {string} target.body of every request
 * @param {object} manner
 * @param {number} manner.clients connections, one request at a time on each
 * @param {number} manner.seconds after which no client sends another request
 * @param {(status: number, body: Buffer) => void} manner.judge throws when an answer is wrong
 * @returns {Promise<{requests: number, seconds: number, latencies: number[]}>} latencies in milliseconds
 * @throws the first wrong answer or broken connection; all clients stop
 */
export async function closedLoop({ url, headers, body }, { clients, seconds, judge }) {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: clients, pipelining: 1 });
  const request = { path: pathname, method: "POST", headers, body };
  const latencies = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  let stopped = false;

  async function client() {
    while (!stopped && performance.now() < end) {
      const sent = performance.now();
      const answer = await pool.request(request);
      const bytes = Buffer.from(await answer.body.arrayBuffer());
      latencies.push(performance.now() - sent);
      judge(answer.statusCode, bytes);
    }
  }

  try {
    const stopAll = (error) => {
      stopped = true;
      throw error;
    };
    await Promise.all(Array.from({ length: clients }, () => client().catch(stopAll)));
    return { requests: latencies.length, seconds: (performance.now() - begin) / 1000, latencies };
  } finally {
    await pool.destroy();
  }
}
