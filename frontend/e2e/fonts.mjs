/*
 * The packaged browser brings no Chinese glyphs and reads no WOFF from the system's font path. The fonts' own
 * tables are stored in WOFF compressed one by one; putting them back gives the TrueType file that it does read.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inflateSync } from "node:zlib";

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;
const WEIGHTS = [400, 700];
const SUBSETS = ["chinese-simplified", "latin"];

/** The TrueType file inside a WOFF file (W3C WOFF 1.0, sections 3 to 5). */
function trueTypeOf(woff) {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY);
  const power = Math.floor(Math.log2(count));
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** power * SFNT_ENTRY, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((count - 2 ** power) * SFNT_ENTRY, 10);
  const parts = [head];
  let at = head.length;
  for (let i = 0; i < count; i++) {
    const entry = WOFF_HEADER + i * WOFF_ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field));
    const stored = woff.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(stored) : stored;
    const row = SFNT_HEADER + i * SFNT_ENTRY;
    woff.copy(head, row, entry, entry + 4);
    head.writeUInt32BE(woff.readUInt32BE(entry + 16), row + 4);
    head.writeUInt32BE(at, row + 8);
    head.writeUInt32BE(length, row + 12);
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(table, padding);
    at += length + padding.length;
  }
  return Buffer.concat(parts);
}

/** Writes fonts and their configuration below that directory; answers the configuration's path. */
export function writeFonts(directory) {
  const require = createRequire(import.meta.url);
  const files = join(dirname(require.resolve("@fontsource/noto-sans-sc/package.json")), "files");
  const fonts = join(directory, "ttf");
  mkdirSync(fonts, { recursive: true });
  for (const weight of WEIGHTS) {
    for (const subset of SUBSETS) {
      const name = `noto-sans-sc-${subset}-${weight}-normal`;
      writeFileSync(join(fonts, `${name}.ttf`), trueTypeOf(readFileSync(join(files, `${name}.woff`))));
    }
  }
  const configuration = join(directory, "fonts.conf");
  writeFileSync(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${join(directory, "cache")}</cachedir>
  <match target="pattern"><edit name="family" mode="append" binding="strong"><string>Noto Sans SC Thin</string></edit></match>
</fontconfig>`,
  );
  return configuration;
}
