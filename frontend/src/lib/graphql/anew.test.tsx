import { act, render, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { type Client, useQuery } from "urql";
import type { Session } from "@/lib/session/session";
import { SessionContext } from "@/lib/session/SessionContext";
import { API_URL, type Answers, mockApi } from "@/testing/api";
import { signedIn } from "@/testing/session";
import { beginAnew } from "./anew";
import { ApiProvider } from "./ApiProvider";
import { graphql } from "./graphql";

const Who = graphql(`
  query Who {
    me {
      name
    }
  }
`);

function Name(): ReactNode {
  const [{ data }] = useQuery({ query: Who });
  return <p>{data?.me?.name ?? "…"}</p>;
}

let close = () => undefined as unknown;
afterEach(() => void close());

/** Shows a page of one query; `client` is the one that it asks now. */
async function open(answers: Answers, session?: Session) {
  const { server, asked } = mockApi(answers);
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const here = session ?? (await signedIn());
  const clients: Client[] = [];
  let show = true;
  const page = () => (
    <SessionContext value={here}>
      <ApiProvider apiUrl={API_URL} forwardSubscription={silent}>
        {(one) => {
          clients.push(one);
          return show ? <Name /> : null;
        }}
      </ApiProvider>
    </SessionContext>
  );
  const { rerender } = render(page());
  return {
    asked,
    session: here,
    begin: () => clients.slice(-1).forEach(beginAnew),
    look: (shown: boolean) => {
      show = shown;
      rerender(page());
    },
  };
}

const silent = () => ({ subscribe: () => ({ unsubscribe: () => undefined }) });
const counting = () => {
  let times = 0;
  return { me: () => ({ name: `第${++times}次` }) };
};

describe("a page that begins anew", () => {
  it("shows again from the cache what was read, until then", async () => {
    const { asked, look } = await open(counting());
    await screen.findByText("第1次");
    look(false);
    look(true);
    expect(await screen.findByText("第1次")).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  it("reads anew what it shows, at once and once", async () => {
    const { asked, begin } = await open(counting());
    await screen.findByText("第1次");
    act(() => begin());
    expect(await screen.findByText("第2次")).toBeVisible();
    expect(asked).toHaveLength(2);
  });

  it("reads anew what it does not show, when it shows it again, and keeps that", async () => {
    const { asked, begin, look } = await open(counting());
    await screen.findByText("第1次");
    look(false);
    begin();
    expect(asked).toHaveLength(1);
    look(true);
    expect(screen.queryByText("第1次")).toBeNull();
    expect(await screen.findByText("第2次")).toBeVisible();
    look(false);
    look(true);
    expect(await screen.findByText("第2次")).toBeVisible();
    expect(asked).toHaveLength(2);
  });
});

describe("whoever acts as another post", () => {
  it("is shown nothing that was read as the one before, not even while the answer is on its way", async () => {
    const session = await signedIn();
    const { asked } = await open(counting(), session);
    await screen.findByText("第1次");
    act(() => session.actAs("p1"));
    expect(screen.getByText("…")).toBeVisible();
    expect(await screen.findByText("第2次")).toBeVisible();
    act(() => session.actAs(null));
    expect(screen.getByText("…")).toBeVisible();
    await waitFor(() => expect(asked.map(({ actingPost }) => actingPost)).toEqual([null, "p1", null]));
  });
});
