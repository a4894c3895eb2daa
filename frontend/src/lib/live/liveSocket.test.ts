import { describe, expect, it, vi } from "vitest";
import type { Session } from "@/lib/session/session";
import { guest, signedIn } from "@/testing/session";
import { liveSocket } from "./liveSocket";

interface Opened {
  readonly url: string;
  connectionParams(): Promise<Record<string, string>>;
}

const sockets = vi.hoisted((): Opened[] => []);
vi.mock("graphql-ws", () => ({
  createClient: (options: Opened) => {
    sockets.push(options);
    return { subscribe: () => () => undefined };
  },
}));

const sink = { next: () => undefined, error: () => undefined, complete: () => undefined };

/** What the socket of that session says of itself, each time that it connects. */
async function saying(session: Session): Promise<Opened["connectionParams"]> {
  const before = sockets.length;
  const asked = {
    query: "subscription { x }",
    operationName: undefined,
    variables: undefined,
    extensions: undefined,
  };
  liveSocket("http://api.test/graphql", session)(asked, {} as never).subscribe(sink);
  await vi.waitFor(() => expect(sockets).toHaveLength(before + 1));
  expect(sockets[before]?.url).toBe("ws://api.test/graphql");
  return () => sockets[before]?.connectionParams() ?? Promise.reject(new Error("no socket"));
}

describe("the live socket", () => {
  it("of a guest says nothing", async () => {
    expect(await (await saying(guest()))()).toEqual({});
  });

  it("says as which post one acts, at each connection as it is then", async () => {
    const session = await signedIn();
    const said = await saying(session);
    expect(await said()).toEqual({ Authorization: "Bearer token" });
    session.actAs("p1");
    expect(await said()).toEqual({ Authorization: "Bearer token", actingPost: "p1" });
    session.actAs(null);
    expect(await said()).toEqual({ Authorization: "Bearer token" });
  });
});
