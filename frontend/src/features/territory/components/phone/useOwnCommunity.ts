import { useQuery } from "urql";
import { MeQuery } from "@/features/identity/me";
import { useSessionState } from "@/lib/session/SessionContext";

/** Codes of towns, counties and provinces end in zeros; a community's own part is the last three digits. */
const isCommunity = (code: string) => !code.endsWith("000");

/** The reader's own community; null for guests and for those who live in none. */
export function useOwnCommunity(): { readonly known: boolean; readonly code: string | null } {
  const { status } = useSessionState();
  const pause = status !== "signed-in";
  const [{ data, error }] = useQuery({ query: MeQuery, pause });
  const codes = data?.me?.posts.map(({ division }) => division?.code ?? "") ?? [];
  return {
    known: pause || data !== undefined || error !== undefined,
    code: codes.find((code) => code !== "" && isCommunity(code)) ?? null,
  };
}
