import { authExchange } from "@urql/exchange-auth";
import {
  cacheExchange,
  Client,
  type CombinedError,
  fetchExchange,
  mapExchange,
  subscriptionExchange,
  type SubscriptionForwarder,
} from "urql";
import { liveSocket } from "@/lib/live/liveSocket";
import type { Session } from "@/lib/session/session";
import { anewExchange } from "./anew";
import { deviceName } from "./device";

const refused = (error: CombinedError): boolean =>
  (error.response as Response | undefined)?.status === 401 ||
  error.graphQLErrors.some((one) => one.extensions.code === "UNAUTHENTICATED");

const notHeld = (error: CombinedError): boolean =>
  error.graphQLErrors.some((one) => one.extensions.code === "POST_NOT_HELD");

/**
 * The one way to the API. Carries the token of the session where there is one, renews it before it ends and once
 * after a refusal; when that fails too the session says so (`expired`) and the page keeps what was typed.
 */
export function createClient(
  apiUrl: string,
  session: Session,
  forwardSubscription: SubscriptionForwarder = liveSocket(apiUrl, session),
): Client {
  const { turn } = session.acting();
  return new Client({
    url: apiUrl,
    // The API answers queries by GET too, but URLs end up in logs: nothing a person typed belongs there.
    preferGetMethod: false,
    fetchOptions: () => ({ headers: { "Xiaoshao-Device": deviceName() } }),
    exchanges: [
      mapExchange({
        onError(error) {
          if (notHeld(error)) session.losePost(turn);
        },
      }),
      anewExchange,
      cacheExchange,
      authExchange((utils) =>
        Promise.resolve({
          addAuthToOperation(operation) {
            return utils.appendHeaders(operation, session.headers());
          },
          willAuthError: () => session.aboutToEnd(),
          didAuthError: refused,
          refreshAuth: () => session.renew(),
        }),
      ),
      fetchExchange,
      subscriptionExchange({ forwardSubscription }),
    ],
  });
}
