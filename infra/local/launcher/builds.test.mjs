import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { hasPackages } from "./builds.mjs";
import { fingerprint } from "./fingerprint.mjs";

const root = mkdtempSync(join(tmpdir(), "xiaoshao-builds-"));
after(() => rmSync(root, { recursive: true }));

function write(path, content) {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), content);
}

test("a fingerprint changes with every file that is added, changed, renamed or removed, and with nothing else", () => {
  const take = () => fingerprint(root, ["src", "pom.xml", "absent"]);
  write("src/a/One.java", "class One {}");
  write("pom.xml", "<project/>");
  const first = take();
  write("src/node_modules/x.js", "ignored");
  write("src/a/target/One.class", "ignored");
  assert.equal(take(), first);
  write("src/a/Two.java", "");
  const second = take();
  assert.notEqual(second, first);
  rmSync(join(root, "src/a/Two.java"));
  assert.equal(take(), first);
  write("src/a/One.java", "class One { }");
  assert.notEqual(take(), first);
});

test("packages are complete when every locked one is installed in its version, other platforms' aside", () => {
  const lock = (left) =>
    JSON.stringify({
      packages: {
        "": { name: "xiaoshao" },
        "node_modules/left": { version: left },
        "node_modules/for-mac": { version: "1.0.0", optional: true },
        "node_modules/@xiaoshao/frontend": { resolved: "frontend", link: true },
      },
    });
  write("package-lock.json", lock("1.0.0"));
  assert.equal(hasPackages(root), false);
  write(
    "node_modules/.package-lock.json",
    JSON.stringify({ packages: { "node_modules/left": { version: "1.0.0" } } }),
  );
  assert.equal(hasPackages(root), true);
  write("package-lock.json", lock("1.0.1"));
  assert.equal(hasPackages(root), false);
});
