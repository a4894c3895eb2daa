import type { Me } from "../me";
import type { Role } from "./audience";

/** What the role is for: the form asks for that place and no other. */
export type PlaceKind =
  "COMMUNITY" | "GRID" | "BUILDING" | "UNIT" | "TEAM" | "TOWN" | "COUNTY" | "ORGANISATION" | "DEPARTMENT";

const ofACommunity = [
  "GRID_MEMBER",
  "BUILDING_HEAD",
  "UNIT_HEAD",
  "COMMUNITY_WORKER",
  "MEDIATOR",
  "ERRAND_AGENT",
  "VOLUNTEER",
  "VOLUNTEER_LEADER",
  "ORGANISATION_STAFF",
] as const satisfies readonly Role[];
const ofATown = [...ofACommunity, "COMMUNITY_SECRETARY"] as const satisfies readonly Role[];
const ofACounty = [
  ...ofATown,
  "TOWNSHIP_LEADER",
  "DEPARTMENT_STAFF",
  "DEPARTMENT_HEAD",
] as const satisfies readonly Role[];
const ofAll = [...ofACounty, "COUNTY_ORGANISER", "AUDITOR"] as const satisfies readonly Role[];

/** Each rank gives the posts below its own; the API says the same and has the last word. */
const givenBy: Partial<Record<Role, readonly Role[]>> = {
  COMMUNITY_SECRETARY: ofACommunity,
  TOWNSHIP_LEADER: ofATown,
  COUNTY_ORGANISER: ofACounty,
  ADMINISTRATOR: ofAll,
};

const kinds: Partial<Record<Role, PlaceKind>> = {
  GRID_MEMBER: "GRID",
  BUILDING_HEAD: "BUILDING",
  UNIT_HEAD: "UNIT",
  COMMUNITY_WORKER: "COMMUNITY",
  COMMUNITY_SECRETARY: "COMMUNITY",
  MEDIATOR: "TEAM",
  ERRAND_AGENT: "TEAM",
  VOLUNTEER: "TEAM",
  VOLUNTEER_LEADER: "TEAM",
  ORGANISATION_STAFF: "ORGANISATION",
  DEPARTMENT_STAFF: "DEPARTMENT",
  DEPARTMENT_HEAD: "DEPARTMENT",
  TOWNSHIP_LEADER: "TOWN",
  COUNTY_ORGANISER: "COUNTY",
  AUDITOR: "COUNTY",
};

/** Roles whose posts are given at all, in the order of a list. */
export const givenRoles: readonly (typeof ofAll)[number][] = ofAll;

export const placeKindOf = (role: Role): PlaceKind => kinds[role] ?? "COMMUNITY";

/** Whether the reader gives posts, and so has business on the page of users. */
export const appoints = (roles: readonly Role[]) => roles.some((role) => givenBy[role] !== undefined);

/** The roles that some post of the reader lets them give. */
export function rolesGivenBy(me: Me): readonly Role[] {
  const given = new Set(me.posts.flatMap(({ role }) => givenBy[role] ?? []));
  return givenRoles.filter((role) => given.has(role));
}

interface Place {
  readonly code: string;
  readonly name: string;
}

/**
 * The divisions in which the reader gives posts (of that role), each once; null where that is everywhere, as for an
 * administrator.
 */
export function divisionsOf(me: Me, role?: Role): readonly Place[] | null {
  const places = new Map<string, Place>();
  for (const post of me.posts) {
    const given = givenBy[post.role];
    if (given === undefined || (role !== undefined && !given.includes(role))) continue;
    if (post.role === "ADMINISTRATOR") return null;
    if (post.division) places.set(post.division.code, post.division);
  }
  return [...places.values()];
}

/** Twelve digits, and the last three name a community: others are towns and counties. */
export const isCommunity = (code: string) => /^\d{9}(?!000)\d{3}$/.test(code);
