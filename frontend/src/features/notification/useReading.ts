import { useCallback } from "react";
import { useClient } from "urql";
import { act, type Outcome } from "@/lib/graphql/act";
import { newKey } from "@/lib/graphql/idempotencyKey";
import { ReadNotifications, UnreadQuery } from "./queries";

/** What was read: some by their ids, or all up to one. */
export type Reading = { readonly ids: string[] } | { readonly upTo: string };

/** Notes what the reader has read; the number at the bell follows, whether or not it could be noted. */
export function useReading(): (what: Reading) => Promise<Outcome> {
  const client = useClient();
  return useCallback(
    async (what) => {
      const outcome = await act(
        client,
        ReadNotifications,
        { input: { ...what, idempotencyKey: newKey() } },
        (data) => data.notificationsRead,
      );
      // Whoever shows the number is answered as well.
      void client.query(UnreadQuery, {}, { requestPolicy: "network-only" }).toPromise();
      return outcome;
    },
    [client],
  );
}
