import { describe, expect, it } from "vitest";

const files = import.meta.glob<Record<string, unknown>>("/src/**/locales/*.json", {
  import: "default",
  eager: true,
});

/** Every key of a locale file with its text, dotted. */
function flat(words: Record<string, unknown>, prefix = ""): [string, unknown][] {
  return Object.entries(words).flatMap(([key, value]): [string, unknown][] =>
    typeof value === "object" && value !== null
      ? flat(value as Record<string, unknown>, `${prefix}${key}.`)
      : [[prefix + key, value]],
  );
}

const placeholders = (text: unknown) => [...String(text).matchAll(/\{\{\s*(\w+)/g)].map((m) => m[1]).sort();
const chinese = Object.keys(files).filter((path) => path.endsWith(".zh-CN.json"));

describe("locale files", () => {
  it("exist in pairs, and a namespace has one home", () => {
    const english = Object.keys(files).filter((path) => path.endsWith(".en.json"));
    expect(english.map((path) => path.replace(".en.", ".zh-CN.")).sort()).toEqual([...chinese].sort());
    const names = chinese.map((path) => path.slice(path.lastIndexOf("/") + 1));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(chinese)("%s says the same in both languages", (path) => {
    const zh = flat(files[path] ?? {});
    const en = flat(files[path.replace(".zh-CN.", ".en.")] ?? {});
    // Plural forms exist in English only; a key's forms count as the key.
    const keys = (words: [string, unknown][]) =>
      [...new Set(words.map(([k]) => k.replace(/_(one|other)$/, "")))].sort();
    expect(keys(en)).toEqual(keys(zh));
    for (const [key, text] of [...zh, ...en]) {
      expect(typeof text === "string" && text.trim() !== "", `${path}: ${key}`).toBe(true);
    }
    const english = new Map(en);
    for (const [key, text] of zh) {
      const twin = english.get(key) ?? english.get(key.replace(/_other$/, "")) ?? english.get(`${key}_other`);
      if (twin !== undefined) expect(placeholders(twin), `${path}: ${key}`).toEqual(placeholders(text));
    }
  });
});
