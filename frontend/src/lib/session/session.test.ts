import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Login, LoginPort } from "./oidc";
import { ownPath, Session } from "./session";

const config = {
  apiUrl: "http://api.test/graphql",
  oidcIssuer: "http://id.test/realms/xiaoshao",
  oidcClientId: "xiaoshao-web",
  demo: true,
};
const NOW = Date.parse("2026-11-24T00:00:00Z");
const login = (part: Partial<Login> = {}): Login => ({
  subject: "s1",
  name: "王小芳",
  accessToken: "first",
  endsAt: NOW + 300_000,
  ...part,
});

function sessionWith(port: Partial<LoginPort>) {
  const whole: LoginPort = {
    current: () => Promise.resolve(null),
    leaveForLogin: () => Promise.resolve(),
    loginBeside: () => Promise.reject(new Error("closed")),
    beginBeside: () => Promise.resolve(),
    complete: () => Promise.resolve({ kind: "beside" }),
    forget: () => Promise.resolve(),
    renew: () => Promise.reject(new Error("expired")),
    leaveForLogout: () => Promise.resolve(),
    ...port,
  };
  const open = vi.fn(() => Promise.resolve(whole));
  return { session: new Session(config, open, () => NOW), open };
}

const leaveLogin = () =>
  sessionStorage.setItem(`oidc.user:${config.oidcIssuer}:${config.oidcClientId}`, "{}");

beforeEach(() => sessionStorage.clear());

describe("a session", () => {
  it("of somebody who never logged in costs nothing", async () => {
    const { session, open } = sessionWith({});
    await session.restore();
    expect(session.state()).toEqual({ status: "guest" });
    expect(session.accessToken()).toBeNull();
    expect(open).not.toHaveBeenCalled();
  });

  it("takes up the login of this tab", async () => {
    leaveLogin();
    const { session } = sessionWith({ current: () => Promise.resolve(login()) });
    await session.restore();
    expect(session.state()).toEqual({ status: "signed-in", name: "王小芳" });
    expect(session.accessToken()).toBe("first");
  });

  it("renews a login that has ended meanwhile", async () => {
    leaveLogin();
    const { session } = sessionWith({
      current: () => Promise.resolve(login({ endsAt: NOW - 1 })),
      renew: () => Promise.resolve(login({ accessToken: "second" })),
    });
    await session.restore();
    expect(session.accessToken()).toBe("second");
  });

  it("of a page that begins after its login has ended is a guest's, and forgets the old one", async () => {
    leaveLogin();
    const forget = vi.fn(() => Promise.resolve());
    const { session } = sessionWith({
      current: () => Promise.resolve(login({ endsAt: NOW - 1 })),
      forget,
    });
    await session.restore();
    expect(session.state()).toEqual({ status: "guest" });
    expect(forget).toHaveBeenCalledOnce();
  });

  it("in the small window hands the login over and goes nowhere", async () => {
    const { session } = sessionWith({});
    expect(await session.completeSignIn("http://x/login/callback?code=1")).toBeNull();
    expect(session.state()).toEqual({ status: "guest" });
  });

  it("says expired when it cannot be renewed, gives out no token, and tells its listeners", async () => {
    leaveLogin();
    const { session } = sessionWith({ current: () => Promise.resolve(login()) });
    await session.restore();
    const told = vi.fn();
    session.subscribe(told);
    await session.renew();
    expect(session.state()).toEqual({ status: "expired", name: "王小芳" });
    expect(session.accessToken()).toBeNull();
    expect(told).toHaveBeenCalledOnce();
  });

  it("goes on after a login beside the page", async () => {
    const { session } = sessionWith({ loginBeside: () => Promise.resolve(login()) });
    await session.signInBeside();
    expect(session.state().status).toBe("signed-in");
  });

  it("renews shortly before the end, not earlier", async () => {
    leaveLogin();
    let endsAt = NOW + 31_000;
    const { session } = sessionWith({
      current: () => Promise.resolve(login({ endsAt })),
      renew: () => Promise.resolve(login({ endsAt })),
    });
    await session.restore();
    expect(session.aboutToEnd()).toBe(false);
    endsAt = NOW + 29_000;
    await session.renew();
    expect(session.aboutToEnd()).toBe(true);
  });

  it("returns to the page that asked for the login", async () => {
    const { session } = sessionWith({
      complete: () => Promise.resolve({ kind: "here", login: login(), returnTo: "/whistles?late=true" }),
    });
    expect(await session.completeSignIn("http://x/login/callback?code=1")).toBe("/whistles?late=true");
  });
});

describe("the way back after a login", () => {
  it.each(["https://evil.test/", "//evil.test", "/\\evil.test", "javascript:alert(1)", "", null, 7])(
    "never leads to %o",
    (path) => expect(ownPath(path)).toBe("/"),
  );
  it("leads to a page of this site", () =>
    expect(ownPath("/whistles/QX-2026-00001")).toBe("/whistles/QX-2026-00001"));
});
