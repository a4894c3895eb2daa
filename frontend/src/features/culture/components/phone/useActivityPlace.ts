import { useQuery } from "urql";
import { type ActivitySearch, EVERYWHERE } from "@/features/culture/policies/activitySearch";
import { MeQuery } from "@/features/identity/me";
import { useSessionState } from "@/lib/session/SessionContext";
import { PlaceQuery } from "./activityQueries";

/** Whose activities are shown. */
export interface ActivityPlace {
  /** False until it is known whose they are to be. */
  readonly known: boolean;
  /** Code of the community; null for all of them. */
  readonly code: string | null;
  /** Null until known, or when there is no such community. */
  readonly name: string | null;
  readonly unknown: boolean;
  readonly brands: readonly { readonly id: string; readonly name: string }[];
  /** Code of the reader's own community; null for guests and for those who live in none. */
  readonly own: string | null;
  /** What the address says about it. */
  readonly chosen: Pick<ActivitySearch, "community">;
}

/** Codes of towns, counties and provinces end in zeros; a community's own part is the last three digits. */
const isCommunity = (code: string) => !code.endsWith("000");

function useOwnCommunity(): { readonly known: boolean; readonly code: string | null } {
  const { status } = useSessionState();
  const pause = status !== "signed-in";
  const [{ data, error }] = useQuery({ query: MeQuery, pause });
  const codes = data?.me?.posts.map(({ division }) => division?.code ?? "") ?? [];
  return {
    known: pause || data !== undefined || error !== undefined,
    code: codes.find((code) => code !== "" && isCommunity(code)) ?? null,
  };
}

/** The community of the address; without one the reader's own; for those who have none, all of them. */
export function useActivityPlace({ community }: ActivitySearch): ActivityPlace {
  const own = useOwnCommunity();
  const asked = community ?? own.code;
  const code = asked === EVERYWHERE ? null : asked;
  const [{ data, operation }] = useQuery({
    query: PlaceQuery,
    variables: { code: code ?? "", community: code ?? "" },
    pause: code === null,
  });
  // Until the answer for another code comes, the hook still holds that for the code before.
  const answer = code !== null && operation?.variables.code === code ? data : undefined;
  return {
    known: community !== undefined || own.known,
    code,
    name: answer?.community?.name ?? null,
    unknown: answer?.community === null,
    brands: answer?.brands ?? [],
    own: own.code,
    chosen: community === undefined ? {} : { community },
  };
}
