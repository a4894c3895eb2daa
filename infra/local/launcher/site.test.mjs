import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { compressAll } from "./compress.mjs";
import { readSite } from "./site.mjs";
import { configuration, securityHeaders } from "./spa-server.mjs";

const directory = mkdtempSync(join(tmpdir(), "xiaoshao-site-"));
const script = "export const one = 1;\n".repeat(200);
let site;

before(async () => {
  mkdirSync(join(directory, "assets"));
  writeFileSync(join(directory, "index.html"), "<!doctype html><title>小哨</title>");
  writeFileSync(join(directory, "assets/app-Bd3kZ_9x.js"), script);
  await compressAll(directory);
  site = await readSite(directory, { apiUrl: "http://localhost:8080/graphql" });
});
after(() => rmSync(directory, { recursive: true }));

const get = (url, headers = {}) => site.answer("GET", url, headers);

test("routes of the app get the page, missing files are missing", () => {
  const page = { accept: "text/html,application/xhtml+xml" };
  for (const route of ["/", "/desk", "/whistles/0192", "/r/rate/a.b.c"]) {
    assert.match(String(get(route, page).body), /小哨/, route);
    assert.equal(get(route, page).headers["Cache-Control"], "no-cache");
  }
  for (const missing of ["/assets/old-12345678.js", "/logo.png", "/assets/none"]) {
    assert.equal(get(missing, page).status, 404, missing);
  }
  assert.equal(get("/desk", { accept: "image/avif" }).status, 404);
});

test("no request reaches a file outside, odd requests are refused", () => {
  assert.doesNotMatch(String(get("/../../../../etc/passwd").body), /root:/);
  assert.doesNotMatch(String(get("/%2e%2e/%2e%2e/etc/passwd").body), /root:/);
  assert.equal(get("/%E0%A4%A").status, 400);
  assert.equal(site.answer("POST", "/", {}).status, 405);
  assert.equal(site.answer("POST", "/", {}).headers.Allow, "GET, HEAD");
});

test("hashed files are kept for ever, in the encoding that the client takes", () => {
  const url = "/assets/app-Bd3kZ_9x.js";
  const best = get(url, { "accept-encoding": "gzip, deflate, br" });
  assert.equal(best.headers["Content-Encoding"], "br");
  assert.equal(String(brotliDecompressSync(best.body)), script);
  assert.match(best.headers["Cache-Control"], /immutable/);
  const gzip = get(url, { "accept-encoding": "br;q=0, gzip" });
  assert.equal(gzip.headers["Content-Encoding"], "gzip");
  assert.equal(String(gunzipSync(gzip.body)), script);
  const plain = get(url);
  assert.equal(plain.headers["Content-Encoding"], undefined);
  assert.equal(String(plain.body), script);
  assert.equal(plain.headers.Vary, "Accept-Encoding");
});

test("an unchanged file is not sent again", () => {
  const first = get("/index.html");
  const again = get("/index.html", { "if-none-match": `"other", W/${first.headers.ETag}` });
  assert.equal(again.status, 304);
  assert.equal(again.body, undefined);
});

test("the page may run only its own scripts and talk only to the API and the login service", () => {
  const config = configuration({
    API_URL: "https://api.example/graphql",
    OIDC_ISSUER: "https://login.example/realms/xiaoshao",
    DEMO: "true",
  });
  assert.equal(config.demo, true);
  const policy = securityHeaders(config)["Content-Security-Policy"];
  assert.match(policy, /script-src 'self';/);
  assert.match(policy, /img-src 'self' data: blob: https:\/\/api\.example;/);
  assert.match(
    policy,
    /connect-src 'self' https:\/\/api\.example wss:\/\/api\.example https:\/\/login\.example;/,
  );
});
