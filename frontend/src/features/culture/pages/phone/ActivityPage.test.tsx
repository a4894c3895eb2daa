import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { maySignUp, myActivity, signUpRefused, someActivity } from "@/features/culture/testing";
import { fault } from "@/testing/api";
import { guest } from "@/testing/session";
import { button, openActivity, signedUp } from "./openActivity";

beforeEach(() => sessionStorage.clear());

const refusedWith = (code: string, activity: object | null = null) => ({
  activity,
  errors: [{ code, field: null, message: "not for people", currentVersion: 4 }],
});
const keyOf = (one: { variables: Record<string, unknown> } | undefined) =>
  (one?.variables.input as { idempotencyKey?: string } | undefined)?.idempotencyKey;
const cancelled = { activity: someActivity, errors: [] };

describe("signing up that is not possible", () => {
  it.each([
    ["zh-CN", "NOT_YOUR_COMMUNITY", "这场活动只给住在或服务于本社区的人报名"],
    ["zh-CN", "SIGN_UP_NOT_OPEN", "报名还没有开始"],
    ["zh-CN", "SIGN_UP_CLOSED", "报名已经截止"],
    ["zh-CN", "FULL", "名额已经满了"],
    ["zh-CN", "ENDED", "活动已经结束"],
    ["zh-CN", "BEGUN", "活动已经开始，不能再取消了"],
    ["en", "NOT_YOUR_COMMUNITY", "Only those who live or serve in this community can sign up"],
    ["en", "SIGN_UP_NOT_OPEN", "Sign-up has not opened yet"],
    ["en", "SIGN_UP_CLOSED", "Sign-up has closed"],
    ["en", "FULL", "All places are taken"],
    ["en", "ENDED", "The activity is over"],
    ["en", "BEGUN", "The activity has begun; it is too late to cancel"],
  ] as const)("says why (%s, %s)", async (language, refusal, reason) => {
    const activity = { ...someActivity, availableActions: signUpRefused(refusal) };
    const { signUps } = await openActivity({ activity }, { language });
    const act = await button(/^(我要报名|Sign up)$/);
    expect(act).toHaveAttribute("aria-disabled", "true");
    expect(act).toHaveAccessibleDescription(reason);
    await userEvent.click(act);
    expect(signUps()).toHaveLength(0);
  });

  it("asks nobody to log in where that would not help", async () => {
    const activity = { ...someActivity, availableActions: signUpRefused("NOT_LOGGED_IN", "FULL") };
    await openActivity({ activity }, { session: guest() });
    expect(await button("我要报名")).toHaveAccessibleDescription("名额已经满了");
    expect(screen.queryByRole("button", { name: "登录并报名" })).toBeNull();
  });

  it("because the last place has just gone says so and shows how it stands now", async () => {
    let full = false;
    const { signUps } = await openActivity({
      activity: () =>
        full
          ? {
              ...someActivity,
              state: "FULL",
              taken: 30,
              placesLeft: 0,
              availableActions: signUpRefused("FULL"),
            }
          : someActivity,
      activitySignUp: () => {
        full = true;
        return refusedWith("FULL");
      },
    });
    await userEvent.click(await button("我要报名"));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("没有报上名");
    expect(alert).toHaveTextContent("名额已经满了");
    expect(await screen.findByText("30 个名额报满了")).toBeVisible();
    expect(screen.getByText(/有人取消就有名额/)).toBeVisible();
    expect(await button("我要报名")).toHaveAttribute("aria-disabled", "true");
    expect(signUps()).toHaveLength(1);
  });

  it("because nobody answers keeps the page and tries again under the same key", async () => {
    let up = false;
    const { signUps } = await openActivity({
      activitySignUp: () => (up ? signedUp : fault("UNEXPECTED")),
    });
    await userEvent.click(await button("我要报名"));
    const retry = await button("重试");
    expect(screen.getByText(/0af7651916cd43dd8448eb211c80319c/)).toBeVisible();
    up = true;
    await userEvent.click(retry);
    expect(await screen.findByText("报上名了")).toBeVisible();
    expect(signUps()).toHaveLength(2);
    expect(keyOf(signUps()[1])).toBe(keyOf(signUps()[0]));
  });
});

describe("an activity that cannot be shown", () => {
  it.each([
    ["zh-CN", "没有找到"],
    ["en", "Not found"],
  ] as const)("because there is none (%s)", async (language, words) => {
    await openActivity({ activity: null }, { language });
    expect(await screen.findByRole("heading", { name: words })).toBeVisible();
    expect(screen.getByRole("link", { name: /全部活动|All activities/ })).toHaveAttribute(
      "href",
      "/r/activities",
    );
    expect(screen.queryByRole("button", { name: "重试" })).toBeNull();
  });

  it("because the API fails can be asked for again", async () => {
    let up = false;
    await openActivity({ activity: () => (up ? someActivity : fault("UNEXPECTED")) });
    const retry = await button("重试");
    up = true;
    await userEvent.click(retry);
    expect(await screen.findByRole("heading", { name: "咸菜方子串门子" })).toBeVisible();
  });
});

describe("a resident", () => {
  it("signs up once however often the button is pressed, and is told what is next", async () => {
    let mine = false;
    const { signUps } = await openActivity({
      activity: () => (mine ? myActivity : someActivity),
      activitySignUp: () => {
        mine = true;
        return signedUp;
      },
    });
    await userEvent.dblClick(await button("我要报名"));
    expect(await screen.findByText("报上名了")).toBeVisible();
    expect(screen.getByText(/到社区活动室。位子给您留着，记得来。/)).toBeVisible();
    expect(signUps()).toHaveLength(1);
    expect(signUps()[0]?.variables.id).toBe("a1");
    expect(keyOf(signUps()[0])).toMatch(/^[0-9a-f-]{36}$/);
    expect(await button("取消报名")).toBeEnabled();
  });

  it("sees the button busy from the press to the answer", async () => {
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await openActivity({ activitySignUp: () => held.then(() => signedUp) });
    await userEvent.click(await button("我要报名"));
    expect(await button("正在报名…")).toBeDisabled();
    release?.();
    expect(await screen.findByText("报上名了")).toBeVisible();
  });

  it("is asked before a place is given away, and may keep it", async () => {
    const { cancels } = await openActivity({ activity: myActivity });
    expect(await screen.findByText("您已报名")).toBeVisible();
    await userEvent.click(await button("取消报名"));
    expect(screen.getByRole("alert")).toHaveTextContent("真的取消报名吗？");
    await userEvent.click(await button("不取消"));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(await button("取消报名")).toHaveFocus();
    expect(cancels()).toHaveLength(0);
  });

  it("cancels the sign-up they see, and takes it back while a place is left", async () => {
    const { cancels, signUps } = await openActivity({
      activity: myActivity,
      activityCancelSignUp: cancelled,
      activitySignUp: signedUp,
    });
    await userEvent.click(await button("取消报名"));
    await userEvent.click(await button("取消报名"));
    expect(await screen.findByText("已取消报名")).toBeVisible();
    expect(cancels()[0]?.variables).toMatchObject({ id: "a1", input: { expectedVersion: 3 } });
    expect(keyOf(cancels()[0])).toMatch(/^[0-9a-f-]{36}$/);
    expect(signUps()).toHaveLength(0);
  });

  it("undoes a cancelling", async () => {
    let mine = true;
    const { signUps } = await openActivity({
      activity: () => (mine ? myActivity : someActivity),
      activityCancelSignUp: () => {
        mine = false;
        return cancelled;
      },
      activitySignUp: () => {
        mine = true;
        return signedUp;
      },
    });
    await userEvent.click(await button("取消报名"));
    await userEvent.click(await button("取消报名"));
    await userEvent.click(await button("撤销，重新报名"));
    expect(await screen.findByText("报上名了")).toBeVisible();
    expect(signUps()).toHaveLength(1);
  });

  it.each([
    ["zh-CN", "没有取消成", "您的报名刚在别处变动过"],
    ["en", "Not cancelled", "Your sign-up has just been changed elsewhere"],
  ] as const)(
    "whose sign-up changed elsewhere sees the newest and why (%s)",
    async (language, failed, why) => {
      let version = 3;
      const { cancels } = await openActivity(
        {
          activity: () => ({ ...myActivity, mySignUp: { ...myActivity.mySignUp, version } }),
          activityCancelSignUp: () => {
            version = 4;
            return refusedWith("STALE_VERSION");
          },
        },
        { language },
      );
      const cancel = /^(取消报名|Cancel my sign-up)$/;
      await userEvent.click(await button(cancel));
      await userEvent.click(await button(cancel));
      const alert = await screen.findByRole("alert");
      expect(alert).toHaveTextContent(failed);
      expect(alert).toHaveTextContent(why);
      await userEvent.click(await button(cancel));
      await userEvent.click(await button(cancel));
      await waitFor(() => expect(cancels()).toHaveLength(2));
      expect(cancels()[1]?.variables).toMatchObject({ input: { expectedVersion: 4 } });
      expect(keyOf(cancels()[1])).not.toBe(keyOf(cancels()[0]));
    },
  );

  it("reads all about it", async () => {
    await openActivity({ activity: { ...someActivity, availableActions: maySignUp } });
    expect(await screen.findByRole("heading", { level: 1, name: "咸菜方子串门子" })).toBeVisible();
    for (const text of [
      "3 天后",
      "社区活动室",
      "昆新社区",
      "邻里故事汇",
      "还剩 5 个名额",
      "共 30 个名额",
      "可报名",
    ]) {
      expect(screen.getByText(text)).toBeVisible();
    }
    expect(screen.getByText(/截止（剩 1 天 23 小时）|截止（剩 2 天）/)).toBeVisible();
    expect(document.title).toBe("咸菜方子串门子 · 小哨");
  });
});
