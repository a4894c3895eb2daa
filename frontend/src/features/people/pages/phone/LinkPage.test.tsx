import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Answers, fault } from "@/testing/api";
import { guest, signedIn } from "@/testing/session";
import { LinkPage } from "./LinkPage";
import { CODE, householdsOf, meAs, openOwn, ownHousehold, renewing, residentPost } from "./openOwn";

beforeEach(() => sessionStorage.clear());

const done = { household: "h1", errors: [] };
const refused = (code: string) => ({ household: null, errors: [{ code, field: "code", message: "x" }] });
const field = () => screen.findByRole("textbox", { name: "关联码" });

/** Types a code and presses the button. */
async function enter(answers: Answers, typed = CODE) {
  const opened = await openOwn(<LinkPage />, { me: meAs([]), ...answers });
  const box = await field();
  if (typed !== "") await opened.user.type(box, typed);
  await opened.user.click(screen.getByRole("button", { name: "关联" }));
  return { ...opened, box, sent: () => opened.asks("meLink(") };
}

describe("a guest", () => {
  it("is asked to log in first and comes back here; nothing is asked of the API", async () => {
    const leaveForLogin = vi.fn(() => Promise.resolve());
    const { asked, user } = await openOwn(<LinkPage />, {}, guest({ leaveForLogin }));
    await user.click(await screen.findByRole("button", { name: "登录" }));
    expect(leaveForLogin).toHaveBeenCalledWith("/r/link");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(asked).toHaveLength(0);
  });

  it("may press again when the identity server does not answer", async () => {
    const leaveForLogin = () => Promise.reject(new Error("down"));
    const { user } = await openOwn(<LinkPage />, {}, guest({ leaveForLogin }));
    await user.click(await screen.findByRole("button", { name: "登录" }));
    expect(await screen.findByRole("button", { name: "登录" })).toBeEnabled();
  });
});

describe("a code that cannot be one", () => {
  it.each([
    ["", "请输入关联码"],
    ["7KMQ", "关联码是 12 位，现在是 4 位"],
    ["7KMQ-2PXN-R4W0", "关联码里没有 0，请对照纸条再看一遍"],
  ])("%s costs no guess", async (typed, words) => {
    const { box, sent } = await enter({}, typed);
    expect(box).toHaveAccessibleDescription(expect.stringContaining(words) as string);
    expect(box).toBeInvalid();
    expect(box).toHaveFocus();
    expect(sent()).toHaveLength(0);
  });
});

describe("a code that is refused", () => {
  it.each([
    ["CODE_REFUSED", /这个关联码不对，或者用过了、过期了/],
    ["LINKED_BEFORE", /已经关联过一位居民/],
  ])("says %s beside the field, keeps what was typed and may be corrected", async (code, words) => {
    const { box, user } = await enter({ meLink: refused(code) });
    await waitFor(() => expect(box).toHaveAccessibleDescription(expect.stringMatching(words) as string));
    expect(box).toHaveFocus();
    expect(box).toHaveValue(CODE);
    await user.type(box, "{Backspace}");
    expect(box).not.toBeInvalid();
  });

  it("is a new act when it is sent again", async () => {
    const { box, user, sent } = await enter({ meLink: refused("CODE_REFUSED") });
    await waitFor(() => expect(box).toBeInvalid());
    await user.click(screen.getByRole("button", { name: "关联" }));
    await waitFor(() => expect(sent()).toHaveLength(2));
    const [first, second] = sent().map(({ variables }) => variables.input as { idempotencyKey: string });
    expect(first?.idempotencyKey).not.toBe(second?.idempotencyKey);
  });

  it("says that there were too many guesses, and until when", async () => {
    const { box } = await enter({ meLink: () => fault("TOO_MANY_REQUESTS") });
    expect(await screen.findByRole("alert")).toHaveTextContent("请过十几分钟再来");
    expect(box).toHaveValue(CODE);
    expect(box).not.toBeInvalid();
  });
});

describe("a code whose answer got lost", () => {
  it("is sent again under the same key, so that it is not refused as used", async () => {
    let times = 0;
    const { user, sent } = await enter({ meLink: () => (++times === 1 ? fault("UNEXPECTED") : done) });
    await user.click(await screen.findByRole("button", { name: "重试" }));
    expect(await screen.findByRole("heading", { name: "关联好了" })).toBeVisible();
    const [first, second] = sent().map(({ variables }) => variables.input as { idempotencyKey: string });
    expect(first?.idempotencyKey).toBe(second?.idempotencyKey);
  });
});

describe("a code that is taken", () => {
  it("is busy meanwhile and sent once, then says what they may see and leads there under the next token", async () => {
    const renewed = vi.fn();
    let linked = false;
    let answer: (() => void) | undefined;
    const session = await signedIn(renewing(renewed));
    const { user, asks } = await openOwn(
      <LinkPage />,
      {
        me: () => (linked ? meAs(["RESIDENT"], [residentPost]) : meAs([])),
        households: () => householdsOf(ownHousehold),
        meLink: () =>
          new Promise((resolve) => {
            answer = () => {
              linked = true;
              resolve(done);
            };
          }),
      },
      session,
    );
    const box = await field();
    await user.type(box, "7kmq 2pxn r4wa{Enter}");
    const busy = await screen.findByRole("button", { name: "正在关联…" });
    expect(busy).toBeDisabled();
    await user.type(box, "{Enter}");
    await waitFor(() => expect(answer).toBeDefined());
    answer?.();
    expect(await screen.findByRole("heading", { name: "关联好了" })).toBeVisible();
    expect(screen.getByText("看自己这一户：住在哪里、登记了谁")).toBeVisible();
    expect(await screen.findByRole("link", { name: "看看我家" })).toHaveAttribute("href", "/r/household");
    expect(renewed).toHaveBeenCalledOnce();
    expect(asks("meLink(").map(({ variables }) => variables)).toMatchObject([
      { input: { code: "7KMQ2PXNR4WA" } },
    ]);
    expect(asks("households(").at(-1)?.authorization).toBe("Bearer next");
  });

  it("says that the login is told in minutes while the token carries no role yet, and looks again when told", async () => {
    const renewed = vi.fn();
    let told = false;
    const session = await signedIn(renewing(renewed));
    const { user } = await openOwn(
      <LinkPage />,
      {
        me: () => meAs(told ? ["RESIDENT"] : [], renewed.mock.calls.length > 0 ? [residentPost] : []),
        households: () => householdsOf(ownHousehold),
        meLink: done,
      },
      session,
    );
    await user.type(await field(), `${CODE}{Enter}`);
    expect(await screen.findByRole("heading", { name: "已关联，马上就能看" })).toBeVisible();
    expect(screen.queryByRole("link", { name: "看看我家" })).toBeNull();
    told = true;
    await user.click(screen.getByRole("button", { name: "再看一次" }));
    expect(await screen.findByRole("link", { name: "看看我家" })).toBeVisible();
    expect(renewed).toHaveBeenCalledTimes(2);
  });
});

describe("whoever is linked already", () => {
  it("is led to their household and asked for no code", async () => {
    await openOwn(<LinkPage />, {
      me: meAs(["RESIDENT"], [residentPost]),
      households: householdsOf(ownHousehold),
    });
    expect(await screen.findByRole("link", { name: "看看我家" })).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});
