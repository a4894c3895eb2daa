import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".map": "application/json; charset=utf-8",
};

/** Vite puts a hash of the content into these names, so their content never changes. */
const HASHED = /^\/assets\/.*-[\w-]{8,}\.\w+$/;
const FOREVER = "public, max-age=31536000, immutable";
/** Ask each time whether it changed; the answer is usually a short 304. */
const ASK = "no-cache";
const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
];

/**
 * Reads a built web app into memory. Only what was there at the start is served, so no request can reach another file.
 *
 * @param {string} directory of the build, with `.br` and `.gz` beside the files where that is worthwhile
 * @param {object} config served as /config.json
 */
export async function readSite(directory, config) {
  const files = new Map();
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    files.set(`/${relative(directory, path).split(sep).join("/")}`, await readFile(path));
  }
  files.set("/config.json", Buffer.from(JSON.stringify(config)));
  files.delete("/config.json.br");
  files.delete("/config.json.gz");
  const pages = new Map();
  for (const path of files.keys()) {
    if (TYPES[extname(path)]) pages.set(path, page(path, files));
  }
  return { answer: (method, url, headers) => answer(pages, method, url, headers) };
}

function page(path, files) {
  const variants = [];
  for (const [encoding, suffix] of [...ENCODINGS, ["identity", ""]]) {
    const body = files.get(path + suffix);
    if (body) variants.push({ encoding, body, etag: `"${hash(body)}"` });
  }
  return { type: TYPES[extname(path)], cache: HASHED.test(path) ? FOREVER : ASK, variants };
}

const hash = (body) => createHash("sha256").update(body).digest("base64url").slice(0, 22);

function answer(pages, method, url, headers) {
  if (method !== "GET" && method !== "HEAD") return plain(405, "Method not allowed", { Allow: "GET, HEAD" });
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return plain(400, "Bad request");
  }
  const found =
    pages.get(path === "/" ? "/index.html" : path) ?? (isRoute(path, headers) && pages.get("/index.html"));
  return found ? deliver(found, headers) : plain(404, "Not found");
}

/** A route of the app is answered with index.html; a missing file is missing, so that a stale page finds out. */
function isRoute(path, { accept = "*/*" }) {
  const isFile = path.startsWith("/assets/") || TYPES[extname(path)] !== undefined;
  return !isFile && /text\/html|\*\/\*/.test(accept);
}

function deliver({ type, cache, variants }, headers) {
  const chosen = choose(variants, headers["accept-encoding"]);
  const common = { ETag: chosen.etag, "Cache-Control": cache, Vary: "Accept-Encoding" };
  const known = (headers["if-none-match"] ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(chosen.etag) || known.includes("*")) return { status: 304, headers: common };
  const encoding = chosen.encoding === "identity" ? {} : { "Content-Encoding": chosen.encoding };
  const length = { "Content-Length": chosen.body.length };
  return {
    status: 200,
    headers: { ...common, ...encoding, ...length, "Content-Type": type },
    body: chosen.body,
  };
}

/** The smallest variant that the client takes; `;q=0` refuses one (RFC 9110, 12.5.3). */
export function choose(variants, acceptEncoding = "") {
  const accepted = new Set();
  for (const part of acceptEncoding.toLowerCase().split(",")) {
    const [name, ...parameters] = part.split(";").map((word) => word.trim());
    if (!parameters.some((word) => /^q=0(\.0*)?$/.test(word))) accepted.add(name);
  }
  const takes = ({ encoding }) => encoding === "identity" || accepted.has(encoding) || accepted.has("*");
  return variants.find(takes);
}

function plain(status, text, headers = {}) {
  const body = Buffer.from(text);
  const type = { "Content-Type": "text/plain; charset=utf-8", "Content-Length": body.length };
  return { status, headers: { ...type, "Cache-Control": "no-store", ...headers }, body };
}
