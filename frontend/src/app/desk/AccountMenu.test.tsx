import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useMe } from "@/features/identity/me";
import type { Session } from "@/lib/session/session";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { signedIn } from "@/testing/session";
import { AccountMenu } from "./AccountMenu";
import { ActingLost } from "./ActingChoice";

const KEPT = "xiaoshao.acting:s1";
const post = (id: string, role: string, name: string) => ({
  id,
  role,
  division: { __typename: "Division", code: `code-${id}`, name },
  grid: null,
  building: null,
  organisation: null,
});
const worker = post("p1", "COMMUNITY_WORKER", "昆新社区");
const secretary = post("p2", "COMMUNITY_SECRETARY", "永安社区");
const me = (...posts: object[]) => ({ name: "李建国", roles: ["COMMUNITY_WORKER"], posts });

function Bar() {
  return (
    <>
      <AccountMenu me={useMe()} />
      <ActingLost />
    </>
  );
}

let close = () => undefined as unknown;
beforeEach(() => sessionStorage.clear());
afterEach(() => void close());

async function open(answers: Answers, session?: Session) {
  const { server, asked } = mockApi(answers);
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const here = session ?? (await signedIn());
  await renderPage(<Bar />, { words: ["desk", "identity"], session: here });
  await waitFor(() => expect(asked).not.toHaveLength(0));
  const user = userEvent.setup();
  return { asked, session: here, user };
}

describe("acting as one post", () => {
  it("forgets a post that is held no longer, says so and goes on as all", async () => {
    sessionStorage.setItem(KEPT, "p9");
    let times = 0;
    const { asked, user } = await open({
      me: () => (times++ === 0 ? fault("POST_NOT_HELD") : me(worker, secretary)),
    });
    expect(await screen.findByRole("alert")).toHaveTextContent("您已不再担任刚才选用的职务");
    expect(await screen.findByText("昆新社区 · 社区工作者", { selector: ".account-post" })).toBeVisible();
    expect(asked.map(({ actingPost }) => actingPost)).toEqual(["p9", null]);
    expect(sessionStorage.getItem(KEPT)).toBeNull();
    await user.click(screen.getByRole("button", { name: "关闭" }));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(asked).toHaveLength(2);
  });

  it("takes up nothing that somebody else chose in this tab", async () => {
    sessionStorage.setItem("xiaoshao.acting:s2", "p2");
    const { asked } = await open({ me: me(worker, secretary) });
    expect(asked.map(({ actingPost }) => actingPost)).toEqual([null]);
  });

  it("is no choice for whoever holds one post", async () => {
    const { user } = await open({ me: me(worker) });
    await user.click(await screen.findByRole("button", { name: /李建国/ }));
    expect(screen.queryByRole("button", { name: "全部任职" })).toBeNull();
  });

  it("does not lose a choice to a late answer about the one before", async () => {
    const session = await signedIn();
    session.actAs("p1");
    const { turn } = session.acting();
    session.actAs("p2");
    session.losePost(turn);
    expect(session.acting()).toMatchObject({ post: "p2", lost: false });
  });

  it("asks everything anew as the chosen post, shows it, and leads back", async () => {
    const { asked, user } = await open({ me: me(worker, secretary) });
    await user.click(await screen.findByRole("button", { name: /李建国/ }));
    const all = screen.getByRole("button", { name: "全部任职" });
    expect(all).toHaveAttribute("aria-pressed", "true");
    const list = all.closest("ul");
    if (list) expect(within(list).getAllByRole("button")).toHaveLength(3);
    await user.click(screen.getByRole("button", { name: "永安社区 · 社区书记" }));

    expect(await screen.findByText("现任：永安社区 · 社区书记")).toBeVisible();
    expect(asked.map(({ actingPost }) => actingPost)).toEqual([null, "p2"]);
    expect(sessionStorage.getItem(KEPT)).toBe("p2");

    await user.click(screen.getByRole("button", { name: "回到全部任职" }));
    expect(await screen.findByText("昆新社区 · 社区工作者", { selector: ".account-post" })).toBeVisible();
    expect(asked.map(({ actingPost }) => actingPost)).toEqual([null, "p2", null]);
    expect(sessionStorage.getItem(KEPT)).toBeNull();
  });

  it("ends with the login", async () => {
    const { session } = await open({ me: me(worker, secretary) });
    session.actAs("p2");
    await session.signOut();
    expect(sessionStorage.getItem(KEPT)).toBeNull();
  });
});

describe("where one lives", () => {
  it.each([
    ["whoever serves alone", [worker], "关联我家", "/r/link"],
    ["whoever lives here as well", [worker, post("p3", "RESIDENT", "昆新社区")], "我家", "/r/household"],
  ])("is one step away for %s", async (_who, posts, name, address) => {
    const { user } = await open({ me: me(...posts) });
    await user.click(await screen.findByRole("button", { name: /李建国/ }));
    expect(await screen.findByRole("link", { name })).toHaveAttribute("href", address);
  });
});
