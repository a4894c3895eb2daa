import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dueClock, spanOf } from "./dueClock";
import { fromInput, toInput } from "./inputTime";
import { clockWords, dateWords, momentWords, spanWords, type CalendarNames, type Words } from "./words";

/** The real locale file, filled in as i18next does. */
function speak(language: "zh-CN" | "en"): { words: Words; names: CalendarNames } {
  const file = JSON.parse(readFileSync(`src/components/locales/common.${language}.json`, "utf8")) as {
    time: Record<string, string>;
  };
  const words: Words = (key, values = {}) =>
    (file.time[key.slice("time.".length)] ?? key).replace(/\{\{(\w+)\}\}/g, (_m, name: string) =>
      String(values[name]),
    );
  const list = (key: string) => (file.time[key] ?? "").split(" ");
  return { words, names: { weekdays: list("weekdays"), months: list("months") } };
}

const zh = speak("zh-CN");
const en = speak("en");
const minutes = (n: number) => n * 60_000;
const hours = (n: number) => minutes(n * 60);
const days = (n: number) => hours(n * 24);
const now = Date.parse("2026-11-24T00:20:00Z");
const due = (left: number, ended: number | null = null) =>
  ({
    dueAt: new Date(now + left).toISOString(),
    endedAt: ended === null ? null : new Date(now + ended).toISOString(),
    state: ended === null ? (left < 0 ? "OVERDUE" : "RUNNING") : ended <= left ? "MET" : "MISSED",
  }) as const;
const week = 7 * 86_400;

describe("a span of time", () => {
  it.each([
    [minutes(0.5), "不到 1 分钟", "under 1 min"],
    [minutes(1), "1 分", "1 min"],
    [hours(2), "2 小时", "2 h"],
    [hours(2) + minutes(10), "2 小时 10 分", "2 h 10 min"],
    [days(1) + hours(4) + minutes(59), "1 天 4 小时", "1 d 4 h"],
    [days(3) + minutes(5), "3 天", "3 d"],
  ])("of %i ms is said in its two largest units", (length, chinese, english) => {
    expect(spanWords(spanOf(length), zh.words)).toBe(chinese);
    expect(spanWords(spanOf(length), en.words)).toBe(english);
  });
  it("is never negative", () => expect(spanOf(-5)).toEqual({ days: 0, hours: 0, minutes: 0 }));
});

describe("a due clock", () => {
  it("is calm while days are left", () => {
    const clock = dueClock(due(days(3)), week, now);
    expect(clock.tone).toBe("calm");
    expect(clockWords(clock, zh.words)).toBe("剩 3 天");
  });
  it("turns to soon on the last day of a week", () => {
    expect(dueClock(due(hours(24)), week, now).tone).toBe("soon");
    expect(dueClock(due(hours(24) + 1), week, now).tone).toBe("calm");
  });
  it("turns to soon in the last quarter of an urgent day", () => {
    expect(dueClock(due(hours(6)), 86_400, now).tone).toBe("soon");
    expect(dueClock(due(hours(7)), 86_400, now).tone).toBe("calm");
  });
  it("turns late by itself, whatever the page was told when it loaded", () => {
    const told = { ...due(hours(1)), state: "RUNNING" as const };
    const clock = dueClock(told, week, now + days(1) + hours(5));
    expect(clockWords(clock, zh.words)).toBe("超时 1 天 4 小时");
    expect(clockWords(clock, en.words)).toBe("1 d 4 h late");
  });
  it("says paused", () => {
    expect(clockWords(dueClock(due(hours(1)), week, now, true), zh.words)).toBe("已暂停");
  });
  it("says how it ended", () => {
    expect(clockWords(dueClock(due(hours(1), minutes(30)), week, now), zh.words)).toBe("按时办结");
    expect(clockWords(dueClock(due(-hours(4), -hours(1)), week, now), zh.words)).toBe("逾期 3 小时办结");
  });
});

describe("a moment", () => {
  it("is told on the wall clock of China", () => {
    expect(momentWords("2026-11-24T02:30:00Z", now, zh.words, zh.names)).toBe("11月24日（周二）10:30");
    expect(momentWords("2026-11-24T02:30:00Z", now, en.words, en.names)).toBe("Tue 24 Nov, 10:30");
  });
  it("crosses midnight with China, not with Greenwich", () => {
    expect(momentWords("2026-11-23T16:05:00Z", now, zh.words, zh.names)).toBe("11月24日（周二）00:05");
  });
  it("names another year", () => {
    expect(dateWords("2025-12-31T15:59:00Z", now, zh.words, zh.names)).toBe("2025年12月31日（周三）");
    expect(dateWords("2025-12-31T16:00:00Z", now, zh.words, zh.names)).toBe("1月1日（周四）");
  });
});

describe("a field for date and time", () => {
  it("shows and reads China's clock wherever the browser is", () => {
    expect(toInput(Date.parse("2026-11-24T02:30:40Z"))).toBe("2026-11-24T10:30");
    expect(fromInput("2026-11-24T10:30")).toBe("2026-11-24T02:30:00.000Z");
  });
  it.each(["", "gestern"])("reads nothing from %o", (text) => expect(fromInput(text)).toBeNull());
});
