import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { isBegun, keepBegun } from "@/features/culture/policies/begunSignUp";
import { guestActions, myActivity, signUpRefused, someActivity } from "@/features/culture/testing";
import { guest } from "@/testing/session";
import { button, openActivity, signedUp } from "./openActivity";

beforeEach(() => sessionStorage.clear());

describe("a guest", () => {
  it("leaves for the login and comes back to this page", async () => {
    const leaveForLogin = vi.fn(() => Promise.resolve());
    await openActivity(
      { activity: { ...someActivity, availableActions: guestActions } },
      { session: guest({ leaveForLogin }) },
    );
    await userEvent.click(await button("登录并报名"));
    expect(await button("正在去登录…")).toBeDisabled();
    expect(leaveForLogin).toHaveBeenCalledWith("/r/activities/a1");
    expect(isBegun("a1", Date.now())).toBe(true);
  });

  it("may press again when the identity server does not answer", async () => {
    const leaveForLogin = () => Promise.reject(new Error("down"));
    await openActivity(
      { activity: { ...someActivity, availableActions: guestActions } },
      { session: guest({ leaveForLogin }) },
    );
    await userEvent.click(await button("登录并报名"));
    expect(await button("登录并报名")).toBeEnabled();
  });
});

describe("a login that begins beside the page", () => {
  it("shows the place that its person holds", async () => {
    const session = guest({
      loginBeside: () =>
        Promise.resolve({
          subject: "s1",
          name: "李建国",
          accessToken: "token",
          endsAt: Date.now() + 3_600_000,
        }),
    });
    await openActivity(
      {
        activity: () =>
          session.accessToken() === null ? { ...someActivity, availableActions: guestActions } : myActivity,
      },
      { session },
    );
    await button("登录并报名");
    await session.signInBeside();
    expect(await screen.findByText("您已报名")).toBeVisible();
  });
});

describe("whoever comes back from the login", () => {
  it("finds the sign-up done that they had begun, once", async () => {
    keepBegun("a1", Date.now());
    const { signUps } = await openActivity({ activitySignUp: signedUp });
    expect(await screen.findByText("报上名了")).toBeVisible();
    expect(signUps()).toHaveLength(1);
    expect(isBegun("a1", Date.now())).toBe(false);
  });

  it.each([
    ["another activity", () => keepBegun("a2", Date.now())],
    ["one begun long ago", () => keepBegun("a1", Date.now() - 16 * 60_000)],
    ["nothing at all", () => undefined],
  ])("is not signed up for %s", async (_what, begin) => {
    begin();
    const { signUps } = await openActivity({ activitySignUp: signedUp });
    await button("我要报名");
    expect(signUps()).toHaveLength(0);
  });

  it("is told why not when the places have gone meanwhile", async () => {
    keepBegun("a1", Date.now());
    const { signUps } = await openActivity({
      activity: { ...someActivity, availableActions: signUpRefused("FULL") },
    });
    expect(await button("我要报名")).toHaveAccessibleDescription("名额已经满了");
    expect(signUps()).toHaveLength(0);
  });
});
