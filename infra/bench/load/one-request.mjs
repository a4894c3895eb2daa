import { performance } from "node:perf_hooks";
import { request } from "undici";

/**
 * Sends one request and waits for all of its answer.
 *
 * @param {{url: string, headers: Record<string, string>, body: string}} target
 * @param {import("undici").Dispatcher} [dispatcher] connections to use
 * @returns {Promise<{status: number, body: Buffer, milliseconds: number}>}
 */
export async function oneRequest({ url, headers, body }, dispatcher) {
  const sent = performance.now();
  const answer = await request(url, { method: "POST", headers, body, dispatcher });
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  return { status: answer.statusCode, body: bytes, milliseconds: performance.now() - sent };
}
