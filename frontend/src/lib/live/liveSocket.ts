import type { Client as Socket } from "graphql-ws";
import type { SubscriptionForwarder } from "urql";
import type { Session } from "@/lib/session/session";

const LONGEST_WAIT_MS = 30_000;

/** Longer with each try, and not all clients at once after a restart of the server. */
const pause = (tries: number) =>
  new Promise<void>((resolve) =>
    setTimeout(resolve, Math.min(LONGEST_WAIT_MS, 500 * 2 ** tries) * (0.5 + Math.random())),
  );

/**
 * Subscriptions over one WebSocket, opened with the first of them and loaded only then: residents never pay for it.
 * After a cut it comes back by itself, with a fresh token; each subscription then begins anew with how things stand.
 */
export function liveSocket(apiUrl: string, session: Session): SubscriptionForwarder {
  let opened: Promise<Socket> | null = null;
  const open = async (): Promise<Socket> => {
    const { createClient } = await import("graphql-ws");
    return createClient({
      url: apiUrl.replace(/^http/, "ws"),
      lazyCloseTimeout: 3_000,
      keepAlive: 25_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      retryWait: pause,
      shouldRetry: () => session.state().status === "signed-in",
      async connectionParams() {
        if (session.aboutToEnd()) await session.renew();
        const token = session.accessToken();
        const { post } = session.acting();
        return token === null
          ? {}
          : { Authorization: `Bearer ${token}`, ...(post !== null && { actingPost: post }) };
      },
    });
  };
  return (operation) => ({
    subscribe(sink) {
      let ended = false;
      let end = () => {
        ended = true;
      };
      opened ??= open();
      opened.then(
        (socket) => {
          if (ended) return;
          const { query = "", variables } = operation;
          end = socket.subscribe(
            { query, variables: { ...variables } },
            {
              next: (result) => sink.next(result as Parameters<typeof sink.next>[0]),
              error: (fault) => sink.error(fault),
              complete: () => sink.complete(),
            },
          );
        },
        (fault: unknown) => sink.error(fault),
      );
      return { unsubscribe: () => end() };
    },
  });
}
