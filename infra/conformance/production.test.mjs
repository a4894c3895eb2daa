/* What a production build must not answer. */
import assert from "node:assert/strict";
import { test } from "node:test";

const ORIGIN = new URL(process.env.API_URL).origin;

for (const path of [
  "/q/dev-ui",
  "/q/dev",
  "/q/graphql-ui",
  "/graphql-ui",
  "/q/arc",
  "/q/swagger-ui",
  "/q/openapi",
]) {
  test(`nothing of the development mode is there: ${path}`, async () => {
    const answer = await fetch(ORIGIN + path, { redirect: "manual" });
    assert.equal(answer.status, 404);
  });
}
