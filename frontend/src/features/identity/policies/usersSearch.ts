import { chosenOf, compact, type ListSearch, textOf } from "@/components/list-page/listPage";
import { givenRoles } from "./appointing";

export const userTabs = ["USERS", "POSTS"] as const;
export const states = ["ENABLED", "DISABLED"] as const;
/** Posts that run are what one comes for; the others are asked for. */
export const otherHoldings = ["COMING", "ENDED"] as const;

export type UserTab = (typeof userTabs)[number];

/** What the page of users keeps in its address. Whom it was searched for is none of it: addresses are kept and shared. */
export interface UsersSearch extends Omit<ListSearch, "q"> {
  /** Absent for logins. */
  readonly tab?: "POSTS" | undefined;
  /** Code of a division. */
  readonly place?: string | undefined;
  readonly role?: (typeof givenRoles)[number] | undefined;
  /** Of logins. */
  readonly state?: (typeof states)[number] | undefined;
  /** Of posts. */
  readonly holding?: (typeof otherHoldings)[number] | undefined;
}

/** Reads an address; whatever is not understood is left out, never an error: addresses are typed and cut by people. */
export function readUsersSearch(raw: Record<string, unknown>): UsersSearch {
  const tab = raw.tab === "POSTS" ? raw.tab : undefined;
  return compact({
    tab,
    place: textOf(raw.place),
    role: chosenOf(raw.role, givenRoles)?.[0],
    state: tab === undefined ? chosenOf(raw.state, states)?.[0] : undefined,
    holding: tab === undefined ? undefined : chosenOf(raw.holding, otherHoldings)?.[0],
    after: textOf(raw.after),
  });
}

/** The API takes no longer words. */
export const wantedOf = (raw: unknown): string | undefined => textOf(raw)?.trim().slice(0, 50);

export const postFilterOf = (search: UsersSearch, wanted: string | undefined) =>
  compact({
    search: wanted,
    place: search.place,
    role: search.role,
    holding: search.holding ?? ("CURRENT" as const),
  });

export const userFilterOf = (search: UsersSearch, wanted: string | undefined) =>
  compact({
    search: wanted,
    place: search.place,
    role: search.role,
    enabled: search.state === undefined ? undefined : search.state === "ENABLED",
  });
