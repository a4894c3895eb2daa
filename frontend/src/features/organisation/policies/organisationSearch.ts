import { chosenOf, compact, type ListSearch, textOf } from "@/components/list-page/listPage";
import type { Me } from "@/features/identity/me";
import { figureRoles, type Role } from "@/features/identity/policies/audience";

export const organisationTypes = [
  "COMMUNITY_PARTY_ORGANISATION",
  "ESTATE_PARTY_BRANCH",
  "GRID_PARTY_GROUP",
  "RESIDENTS_COMMITTEE",
  "OWNERS_COMMITTEE",
  "PROPERTY_COMMITTEE",
  "PROPERTY_COMPANY",
  "RESIDENT_UNIT",
  "TOWN",
  "DEPARTMENT",
  "MEDIATION_TEAM",
  "VOLUNTEER_TEAM",
  "CARING_GROUP",
] as const;

export const workloadStates = ["ASKED", "APPROVED", "LIMITED", "DECLINED"] as const;

export const gaps = ["buildings", "members", "groups", "branches", "crossed"] as const;

export const tabs = ["LIST", "COVERAGE", "LINKS", "REPORTS", "WORKLOAD"] as const;

export type OrganisationType = (typeof organisationTypes)[number];
export type WorkloadState = (typeof workloadStates)[number];
export type Gap = (typeof gaps)[number];
export type Tab = (typeof tabs)[number];

/** What the pages of organisations keep in their address. */
export interface OrganisationSearch extends ListSearch {
  readonly tab?: Tab | undefined;
  /** Code of a division: the list is narrowed to it; the other tabs look at it. */
  readonly place?: string | undefined;
  readonly type?: OrganisationType | undefined;
  /** Those that are no more. */
  readonly ended?: true | undefined;
  /** The figure whose cases are open. */
  readonly gap?: Gap | undefined;
  readonly state?: WorkloadState | undefined;
  /** Id of the Party member whose households are open. */
  readonly member?: string | undefined;
}

/** Reads an address; whatever is not understood is left out, never an error: addresses are typed and cut by people. */
export function readOrganisationSearch(raw: Record<string, unknown>): OrganisationSearch {
  return compact({
    tab: chosenOf(raw.tab, tabs)?.[0],
    q: textOf(raw.q)?.slice(0, 50),
    place: textOf(raw.place),
    type: chosenOf(raw.type, organisationTypes)?.[0],
    ended: raw.ended === true ? true : undefined,
    gap: chosenOf(raw.gap, gaps)?.[0],
    state: chosenOf(raw.state, workloadStates)?.[0],
    member: textOf(raw.member),
    after: textOf(raw.after),
  });
}

const has = (me: Me, roles: readonly Role[]) => me.roles.some((role) => roles.includes(role));

/** Which of the tabs the reader may open. */
export function tabsOf(me: Me): readonly Tab[] {
  return tabs.filter((tab) => {
    if (tab === "LIST") return true;
    return has(me, figureRoles) || (tab === "WORKLOAD" && has(me, ["DEPARTMENT_STAFF", "DEPARTMENT_HEAD"]));
  });
}

/** Whether the reader records organisations and their seats. */
export const records = (me: Me) => has(me, ["COMMUNITY_SECRETARY", "COUNTY_ORGANISER"]);
/** Whether the reader is of a community's staff. */
export const runs = (me: Me) => has(me, ["COMMUNITY_WORKER", "COMMUNITY_SECRETARY"]);
/** Whether the reader asks communities for work. */
export const asks = (me: Me) => has(me, ["DEPARTMENT_STAFF", "DEPARTMENT_HEAD"]);
/** Whether the reader rules about what departments ask. */
export const rules = (me: Me) => has(me, ["TOWNSHIP_LEADER", "COUNTY_ORGANISER"]);

export interface Place {
  readonly code: string;
  readonly name: string;
}

/** Where the reader's posts lie, of those who run, lead or oversee; each once. */
export function placesOf(me: Me): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { role, division } of me.posts) {
    if (division && figureRoles.includes(role)) places.set(division.code, division);
  }
  return [...places.values()];
}
