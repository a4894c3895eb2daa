import { type ReactNode, useState } from "react";
import { type Client, Provider, type SubscriptionForwarder } from "urql";
import { useActing, useSession } from "@/lib/session/SessionContext";
import { createClient } from "./client";

interface ApiProviderProps {
  readonly apiUrl: string;
  readonly forwardSubscription?: SubscriptionForwarder;
  readonly children: (client: Client) => ReactNode;
}

/**
 * Gives the pages their way to the API. Whoever acts as another post sees other things: each choice begins with an
 * empty cache and fresh pages, so that nothing that was read as one post shows under the next.
 */
export function ApiProvider(props: ApiProviderProps): ReactNode {
  const { turn } = useActing();
  return <OfOneTurn key={turn} {...props} />;
}

function OfOneTurn({ apiUrl, forwardSubscription, children }: ApiProviderProps): ReactNode {
  const session = useSession();
  const [client] = useState(() => createClient(apiUrl, session, forwardSubscription));
  return <Provider value={client}>{children(client)}</Provider>;
}
