import { compact } from "@/components/list-page/listPage";
import type { Role } from "@/features/identity/policies/audience";

/** Who reads routing rules: the roles that the API opens them to. */
const readers: readonly Role[] = [
  "COMMUNITY_WORKER",
  "COMMUNITY_SECRETARY",
  "TOWNSHIP_LEADER",
  "COUNTY_ORGANISER",
  "AUDITOR",
];

export function readsRouting(roles: readonly Role[]): boolean {
  return roles.some((role) => readers.includes(role));
}

interface Post {
  readonly role: Role;
  readonly division: { readonly code: string; readonly name: string } | null;
}

/** The places whose rules somebody writes: the town they lead, the county they organise. */
export function placesRouted(posts: readonly Post[]): readonly NonNullable<Post["division"]>[] {
  return posts.flatMap(({ role, division }) =>
    (role === "TOWNSHIP_LEADER" || role === "COUNTY_ORGANISER") && division !== null ? [division] : [],
  );
}

/** What the page of routing rules keeps in its address. */
export interface RoutingSearch {
  /** Id of the version shown; absent for the draft, else the one in force. */
  readonly version?: string | undefined;
}

/** Reads an address; whatever is not understood is left out, never an error. */
export function readRoutingSearch(raw: Record<string, unknown>): RoutingSearch {
  return compact({ version: typeof raw.version === "string" ? raw.version : undefined });
}

/** The list with one of its entries moved up (-1) or down (1); the same where there is no further to go. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const to = at + by;
  const one = list[at];
  if (one === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, index) => index !== at);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}

/** The list with that entry at that place: what an undo brings back. */
export function inserted<T>(list: readonly T[], at: number, one: T): readonly T[] {
  return [...list.slice(0, at), one, ...list.slice(at)];
}
