import { useQuery } from "urql";
import { MeQuery } from "@/features/identity/me";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { useSession } from "@/lib/session/SessionContext";
import { type OwnHousehold, OwnHouseholdsQuery } from "./ownQueries";

/**
 * How the caller's login stands to a household. `waiting`: they live there, and their token does not say yet that they
 * are a resident; the identity server hears of it minutes later at most, and the next token says it.
 */
export type Standing =
  | { readonly state: "asking" | "unlinked" | "waiting" }
  | { readonly state: "failed"; readonly fault: Fault }
  | { readonly state: "linked"; readonly households: readonly OwnHousehold[] };

interface Own {
  readonly standing: Standing;
  readonly again: () => void;
  /** Asks once more with a new token, which carries what the login may do by now. */
  readonly renewed: () => Promise<void>;
}

/** The caller's own household, for somebody who has logged in. */
export function useOwnHousehold(): Own {
  const session = useSession();
  const [who, askWho] = useQuery({ query: MeQuery, requestPolicy: "cache-and-network" });
  const me = who.data?.me;
  const may = me?.roles.includes("RESIDENT") ?? false;
  const [own, askOwn] = useQuery({
    query: OwnHouseholdsQuery,
    pause: !may,
    requestPolicy: "cache-and-network",
  });
  const again = () => {
    askWho({ requestPolicy: "network-only" });
    if (may) askOwn({ requestPolicy: "network-only" });
  };
  const standing = (): Standing => {
    const error = (me ? undefined : who.error) ?? (own.data ? undefined : own.error);
    if (error) return { state: "failed", fault: faultOf(error) };
    if (!me) return { state: "asking" };
    if (!may) return { state: me.posts.some(({ role }) => role === "RESIDENT") ? "waiting" : "unlinked" };
    if (!own.data) return { state: "asking" };
    const households = own.data.households.nodes;
    return households.length > 0 ? { state: "linked", households } : { state: "unlinked" };
  };
  return {
    standing: standing(),
    again,
    renewed: async () => {
      await session.renew();
      again();
    },
  };
}
