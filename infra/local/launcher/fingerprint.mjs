import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const IGNORED = new Set(["node_modules", "dist", "target", "test-results", ".vite"]);

/** One number for the content of files and directories: equal as long as no file is added, removed or changed. */
export function fingerprint(root, paths) {
  const hash = createHash("sha256");
  for (const path of paths) add(hash, root, path);
  return hash.digest("hex");
}

function add(hash, root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) {
      if (!IGNORED.has(name)) add(hash, root, join(path, name));
    }
    return;
  }
  const content = readFileSync(full);
  hash.update(`${path}\0${content.length}\0`);
  hash.update(content);
}

/** True when `stamp` holds this number, that is when the work it stands for is done already. */
export function isStamped(stamp, number) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === number;
}

export function writeStamp(stamp, number) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, number);
}
