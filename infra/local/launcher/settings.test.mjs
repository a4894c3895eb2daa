import assert from "node:assert/strict";
import { createServer } from "node:net";
import { test } from "node:test";
import { isFree, requireFreePorts } from "./ports.mjs";
import { partsToStart, portsToTake, readSettings } from "./settings.mjs";

const read = (env, profile = "local") => readSettings("/checkout", profile, "/checkout/.data", env);

test("tests use other ports than npm start, and the environment overrides both", () => {
  assert.equal(read({}).ports.spa, 5173);
  assert.equal(read({}, "test").ports.spa, 15173);
  assert.equal(read({ API_PORT: "9090" }).apiUrl, "http://localhost:9090/graphql");
  assert.throws(() => read({ SPA_PORT: "many" }), /SPA_PORT=many/);
});

test("what the environment gives is not started", () => {
  const all = { postgres: true, keycloak: true, api: true, spa: true };
  assert.deepEqual(partsToStart(read({})), all);
  // Keycloak keeps its tables in the local PostgreSQL even when the backend's database is given.
  assert.deepEqual(partsToStart(read({ DATABASE_URL: "jdbc:postgresql://db/x" })), all);
  const issuer = { OIDC_ISSUER: "https://login/realms/x" };
  assert.deepEqual(partsToStart(read(issuer)), { ...all, keycloak: false });
  const both = { ...issuer, DATABASE_URL: "jdbc:postgresql://db/x" };
  assert.deepEqual(partsToStart(read(both)), { ...all, postgres: false, keycloak: false });
  const onlyWeb = { ...issuer, API_URL: "https://api/graphql" };
  assert.deepEqual(portsToTake(read(onlyWeb)), ["spa"]);
});

test("a taken port is named with its part and the variable that moves it", async () => {
  const taken = createServer();
  await new Promise((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const { port } = taken.address();
  try {
    assert.equal(await isFree(port), false);
    const settings = read({ SPA_PORT: String(port), API_URL: "http://a/graphql", OIDC_ISSUER: "http://b" });
    await assert.rejects(requireFreePorts(settings), new RegExp(`Web app.*port ${port}.*SPA_PORT=`));
  } finally {
    taken.close();
  }
});
