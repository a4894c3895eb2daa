/*
 * GraphQL over HTTP: every audit of npm `graphql-http` (MUST, SHOULD and MAY) against the running backend.
 * https://graphql.github.io/graphql-over-http/draft/
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serverAudits } from "graphql-http";

const AUDITS = serverAudits({ url: process.env.API_URL, fetchFn: fetch });

for (const audit of AUDITS) {
  test(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    assert.equal(result.status, "ok", result.reason);
  });
}

test("all 61 audits are run", () => {
  assert.equal(AUDITS.length, 61);
});
