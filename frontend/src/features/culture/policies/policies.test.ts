import { beforeEach, describe, expect, it, vi } from "vitest";
import { someActivity, someSignUp } from "@/features/culture/testing";
import { readActivitySearch } from "./activitySearch";
import { forgetBegun, isBegun, keepBegun } from "./begunSignUp";
import { type ActivityStory, nextAct } from "./nextAct";
import { isWithinOneDay, startOf, startOfToday } from "./start";
import { whereabouts } from "./whereabouts";

// 24 November 2026, 08:20 in China.
const now = Date.parse("2026-11-24T00:20:00Z");

describe("the address of the activities", () => {
  it("drops what it does not understand", () => {
    expect(readActivitySearch({ community: "", brand: 7, show: "all", x: 1 })).toEqual({});
  });
  it("keeps the rest; what comes needs no word", () => {
    expect(readActivitySearch({ community: "150124100011", brand: "b", show: "open" })).toEqual({
      community: "150124100011",
      brand: "b",
      show: "open",
    });
    expect(readActivitySearch({ community: "all", show: "soon" })).toEqual({ community: "all" });
  });
});

describe("a sign-up that waits for a login", () => {
  beforeEach(() => sessionStorage.clear());
  it.each(["", "null", "7", "{}", '{"activity":"a1"}', "not json"])("is none when it is %o", (kept) => {
    sessionStorage.setItem("xiaoshao.sign-up", kept);
    expect(isBegun("a1", now)).toBe(false);
  });
  it("is that of this activity, for a quarter of an hour, until it is forgotten", () => {
    keepBegun("a1", now);
    expect(isBegun("a2", now)).toBe(false);
    expect(isBegun("a1", now + 15 * 60_000)).toBe(false);
    expect(isBegun("a1", now + 14 * 60_000)).toBe(true);
    forgetBegun();
    expect(isBegun("a1", now)).toBe(false);
  });
  it("is not kept where nothing can be kept, and nothing breaks", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new Error("closed");
    });
    keepBegun("a1", now);
    expect(isBegun("a1", now)).toBe(false);
  });
});

describe("the start of an activity", () => {
  it.each([
    ["2026-11-23T00:00:00Z", "2026-11-24T00:20:00Z", "ended"],
    ["2026-11-24T00:20:00Z", "2026-11-24T02:00:00Z", "running"],
    ["2026-11-24T15:59:00Z", "2026-11-24T17:00:00Z", "today"],
    ["2026-11-24T16:00:00Z", "2026-11-24T17:00:00Z", "tomorrow"],
    ["2026-11-26T15:59:00Z", "2026-11-26T17:00:00Z", "afterTomorrow"],
    ["2026-11-26T16:00:00Z", "2026-11-26T17:00:00Z", "inDays"],
  ])("at %s is told by China's calendar: %s %s", (starts, ends, kind) => {
    expect(startOf(starts, ends, now).kind).toBe(kind);
  });
  it("counts days from the third on", () => {
    expect(startOf("2026-11-26T16:00:00Z", "2026-11-27T00:00:00Z", now)).toEqual({ kind: "inDays", days: 3 });
  });
  it("lies within one day only by China's clock", () => {
    expect(isWithinOneDay("2026-11-24T15:00:00Z", "2026-11-24T16:30:00Z")).toBe(false);
    expect(isWithinOneDay("2026-11-24T16:00:00Z", "2026-11-25T15:59:00Z")).toBe(true);
  });
  it("is looked for from midnight in China on", () => {
    expect(startOfToday(now)).toBe("2026-11-23T16:00:00.000Z");
    expect(startOfToday(Date.parse("2026-11-24T16:00:00Z"))).toBe("2026-11-24T16:00:00.000Z");
  });
});

describe("the place of an activity", () => {
  it("never names its community twice", () => {
    const community = { name: "昆新社区" };
    expect(whereabouts({ venue: "昆新社区图书角", community })).toBe("昆新社区图书角");
    expect(whereabouts({ venue: "图书角", community })).toBe("昆新社区 图书角");
  });
});

describe("the one act of an activity's page", () => {
  const story = (part: object) => ({ ...someActivity, ...part }) as unknown as ActivityStory;
  const refused = (action: string, ...refusals: string[]) => ({ action, available: false, refusals });

  it("is refused by what the API says, never by the page's own reckoning", () => {
    const closed = story({ placesLeft: 5, availableActions: [refused("SIGN_UP", "SIGN_UP_CLOSED")] });
    expect(nextAct(closed)).toEqual({
      act: "SIGN_UP",
      possible: false,
      login: false,
      refusal: "SIGN_UP_CLOSED",
    });
  });
  it("is nothing when the API offers nothing", () => {
    expect(nextAct(story({ availableActions: [] }))).toEqual({
      act: "SIGN_UP",
      possible: false,
      login: false,
      refusal: null,
    });
  });
  it("asks for a login only where nothing else is in the way", () => {
    expect(nextAct(story({ availableActions: [refused("SIGN_UP", "NOT_LOGGED_IN")] })).login).toBe(true);
    const full = nextAct(story({ availableActions: [refused("SIGN_UP", "NOT_LOGGED_IN", "FULL")] }));
    expect(full).toMatchObject({ login: false, refusal: "FULL" });
  });
  it("is to cancel for those who hold a place", () => {
    expect(nextAct(story({ mySignUp: someSignUp })).act).toBe("CANCEL_SIGN_UP");
  });
});
