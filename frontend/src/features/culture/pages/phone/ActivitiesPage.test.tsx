import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readActivitySearch } from "@/features/culture/policies/activitySearch";
import { myActivity, pageOf, someActivity, someBrand, someCommunity } from "@/features/culture/testing";
import type { Language } from "@/lib/i18n/i18n";
import type { Session } from "@/lib/session/session";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { guest, signedIn } from "@/testing/session";
import { ActivitiesPage } from "./ActivitiesPage";

let close = () => undefined as unknown;
beforeEach(() => sessionStorage.clear());
afterEach(() => void close());

interface Opened {
  readonly search?: string;
  readonly session?: Session;
  readonly language?: Language;
}

const known: Answers = {
  activities: pageOf([someActivity]),
  community: someCommunity,
  brands: [someBrand],
  me: {
    name: "李建国",
    roles: ["RESIDENT"],
    posts: [
      {
        id: "p1",
        role: "RESIDENT",
        division: { code: "150124100011", name: "昆新社区居民委员会" },
        grid: null,
        building: null,
        organisation: null,
      },
    ],
  },
};

async function open(answers: Answers, { search = "", session, language = "zh-CN" }: Opened = {}) {
  const { server, asked } = mockApi({ ...known, ...answers });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<ActivitiesPage />, {
    words: ["culture", "territory"],
    route: "/r/activities",
    at: `/r/activities${search}`,
    validateSearch: readActivitySearch,
    session: session ?? guest(),
    language,
  });
  /** What was asked of the list, oldest first. */
  const lists = () =>
    asked.filter((one) => one.query.includes("query PhoneActivities")).map(({ variables }) => variables);
  return { ...page, lists };
}

const heading = (name: string) => screen.findByRole("heading", { name });

describe("a list of activities that shows none", () => {
  it.each([
    ["zh-CN", "", "近期没有活动。", "往期活动"],
    ["zh-CN", "?show=open", "现在没有可以报名的活动。", "近期活动"],
    ["zh-CN", "?show=past", "还没有办过活动。", "近期活动"],
    ["en", "", "No activity is coming up.", "Past activities"],
  ] as const)("says what to do (%s, %s)", async (language, search, words, elsewhere) => {
    await open({ activities: pageOf([]) }, { language, search });
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByRole("link", { name: elsewhere })).toBeVisible();
  });

  it("because the API fails can be asked again", async () => {
    let up = false;
    await open({ activities: () => (up ? pageOf([someActivity]) : fault("UNEXPECTED")) });
    const retry = await screen.findByRole("button", { name: "重试" });
    expect(screen.getByText(/0af7651916cd43dd8448eb211c80319c/)).toBeVisible();
    up = true;
    await userEvent.click(retry);
    expect(await screen.findByRole("link", { name: "咸菜方子串门子" })).toBeVisible();
  });

  it("because the reader has not logged in asks for that, and for nothing else", async () => {
    const leaveForLogin = vi.fn(() => Promise.resolve());
    const { lists } = await open({}, { search: "?show=mine", session: guest({ leaveForLogin }) });
    expect(await screen.findByText("登录后，这里有您报名的活动。")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "登录" }));
    await waitFor(() => expect(leaveForLogin).toHaveBeenCalledWith("/r/activities?show=mine"));
    expect(lists()).toHaveLength(0);
  });

  it.each([
    ["zh-CN", "没有这个社区"],
    ["en", "There is no such community"],
  ] as const)("because the community of the address does not exist (%s)", async (language, words) => {
    await open(
      { community: null, brands: [], activities: pageOf([]) },
      { search: "?community=150124100999", language },
    );
    expect(await screen.findByText(words)).toBeVisible();
  });

  it("of one's own says so and leads to what comes", async () => {
    await open({ activities: pageOf([]) }, { search: "?show=mine", session: await signedIn() });
    expect(await screen.findByText("您还没有报过名。")).toBeVisible();
    expect(screen.getByRole("link", { name: "近期活动" })).toHaveAttribute("href", "/r/activities");
  });
});

describe("a list of activities", () => {
  it("is open to everybody, of all communities, from today on, the next one first", async () => {
    const { lists } = await open({});
    const card = (await screen.findByRole("link", { name: "咸菜方子串门子" })).closest("article");
    if (!card) throw new Error("the link stands on no card");
    const inCard = within(card);
    for (const text of ["3 天后", "可报名", "还剩 5 个名额", "邻里故事汇"]) {
      expect(inCard.getByText(text)).toBeVisible();
    }
    expect(inCard.getByText(/昆新社区 社区活动室/)).toBeVisible();
    expect(inCard.getByRole("link")).toHaveAttribute("href", "/r/activities/a1");
    expect(screen.getByText("全部社区")).toBeVisible();
    expect(lists()).toHaveLength(1);
    expect(lists()[0]).toMatchObject({
      filter: {
        community: null,
        brand: null,
        startsFrom: expect.stringMatching(/T16:00:00.000Z$/) as string,
      },
      orderBy: "STARTS_SOONEST",
    });
  });

  it.each([
    [{ placesLeft: 2 }, "只剩 2 个名额"],
    [{ placesLeft: 0, state: "FULL" }, "30 个名额报满了"],
    [{ state: "SIGN_UP_NOT_OPEN" }, "共 30 个名额"],
    [{ state: "ENDED" }, "25 人报名"],
  ])("tells the places in words: %o", async (part, words) => {
    await open({ activities: pageOf([{ ...someActivity, ...part }]) });
    expect(await screen.findByText(words)).toBeVisible();
  });

  it("shows those who are logged in their own on top, and their own community", async () => {
    const { lists } = await open(
      {
        activities: ({ filter }: { filter: { mine?: boolean } }) =>
          filter.mine === true ? pageOf([{ ...myActivity, title: "剪窗花" }], "c1") : pageOf([someActivity]),
      },
      { session: await signedIn() },
    );
    const mine = await screen.findByRole("region", { name: "我报名的活动" });
    expect(await within(mine).findByRole("link", { name: "剪窗花" })).toBeVisible();
    expect(within(mine).getByText("已报名")).toBeVisible();
    expect(within(mine).getByRole("link", { name: "我报名的全部活动" })).toHaveAttribute(
      "href",
      "/r/activities?show=mine",
    );
    expect(await screen.findByText("昆新社区")).toBeVisible();
    const others = lists().filter(({ filter }) => (filter as { mine?: boolean }).mine !== true);
    expect(others).toHaveLength(1);
    expect(others[0]?.filter).toMatchObject({ community: "150124100011" });
  });

  it("asks for none and names no community until it knows whose they are to be", async () => {
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { lists } = await open(
      { me: () => held.then(() => known.me), activities: pageOf([]) },
      { session: await signedIn(), search: "?show=open" },
    );
    await heading("可以报名的活动");
    expect(screen.queryByText("全部社区")).toBeNull();
    expect(lists()).toHaveLength(0);
    release?.();
    expect(await screen.findByText("昆新社区")).toBeVisible();
    await waitFor(() => expect(lists()).toHaveLength(1));
  });

  it("keeps what it shows in the address", async () => {
    const { lists, path } = await open({});
    await userEvent.click(await screen.findByRole("link", { name: "可报名" }));
    await heading("可以报名的活动");
    expect(path()).toBe("/r/activities?show=open");
    expect(screen.getByRole("link", { current: "page" })).toHaveTextContent("可报名");
    await waitFor(() => expect(lists().at(-1)?.filter).toMatchObject({ state: "SIGN_UP_OPEN" }));
    await userEvent.click(screen.getByRole("link", { name: "往期" }));
    await heading("往期活动");
    await waitFor(() =>
      expect(lists().at(-1)).toMatchObject({ filter: { state: "ENDED" }, orderBy: "STARTS_LATEST" }),
    );
  });

  it("of another community is found by its name; a brand of the one before is let go", async () => {
    const found = { code: "150124100003", name: "永安社区居民委员会", path: [] };
    const { lists, path } = await open(
      {
        divisions: { nodes: [found], pageInfo: { hasNextPage: false } },
        community: ({ code }: { code: string }) =>
          code === "150124100003" ? { code, name: "永安社区" } : someCommunity,
      },
      { search: "?community=150124100011&brand=br1" },
    );
    expect(await screen.findByText("昆新社区")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "换社区" }));
    expect(screen.getByRole("combobox", { name: "社区" })).toHaveFocus();
    await userEvent.keyboard("永安");
    await userEvent.click(await screen.findByRole("option", { name: /永安/ }));
    expect(await screen.findByText("永安社区")).toBeVisible();
    expect(screen.getByRole("button", { name: "换社区" })).toHaveFocus();
    expect(path()).toContain("150124100003");
    expect(path()).not.toContain("brand");
    await waitFor(() =>
      expect(lists().at(-1)?.filter).toMatchObject({ community: "150124100003", brand: null }),
    );
  });

  it("of one brand is chosen among the community's", async () => {
    const { lists, path } = await open({}, { search: "?community=150124100011" });
    await userEvent.selectOptions(await screen.findByRole("combobox", { name: "文化品牌" }), "邻里故事汇");
    await waitFor(() => expect(lists().at(-1)?.filter).toMatchObject({ brand: "br1" }));
    expect(path()).toBe("/r/activities?community=150124100011&brand=br1");
  });

  it("goes on after its last row, and the focus goes on with it", async () => {
    const { lists } = await open({
      activities: ({ after }: { after: string | null }) =>
        after === "c1"
          ? pageOf([{ ...someActivity, id: "a2", title: "剪窗花" }])
          : pageOf([someActivity], "c1"),
    });
    await userEvent.click(await screen.findByRole("button", { name: "再看几场" }));
    const next = await screen.findByRole("link", { name: "剪窗花" });
    await waitFor(() => expect(next).toHaveFocus());
    expect(lists().map(({ after }) => after)).toEqual([null, "c1"]);
    expect(screen.queryByRole("button", { name: "再看几场" })).toBeNull();
  });
});
