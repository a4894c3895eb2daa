import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const TEXT = new Set([
  ".html",
  ".js",
  ".mjs",
  ".css",
  ".svg",
  ".json",
  ".webmanifest",
  ".txt",
  ".map",
  ".ttf",
  ".wasm",
]);
const WORTHWHILE_BYTES = 1024;
/** Level 11 takes ten times as long for two percent less. */
const BROTLI_LEVEL = 9;

/** Puts `.br` and `.gz` beside every file that becomes smaller by it, so that nothing is compressed while serving. */
export async function compressAll(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isFile() && TEXT.has(extname(entry.name))) {
      await compress(join(entry.parentPath ?? entry.path, entry.name));
    }
  }
}

async function compress(file) {
  const content = await readFile(file);
  if (content.length < WORTHWHILE_BYTES) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [br, gz] = await Promise.all([toBrotli(content, { params }), toGzip(content, { level: 9 })]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}
