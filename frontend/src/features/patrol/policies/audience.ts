import type { Me } from "@/features/identity/me";
import { type Role, seesFigures } from "@/features/identity/policies/audience";

const walkers: readonly Role[] = ["GRID_MEMBER", "BUILDING_HEAD", "ORGANISATION_STAFF"];

/** Who may walk rounds: members of grids, heads of buildings and stewards of property companies. */
export const walksRounds = (roles: readonly Role[]) => roles.some((role) => walkers.includes(role));

/** Who looks at the patrols of a community: those who run, lead or oversee it. */
export const seesPatrols = (roles: readonly Role[]) => seesFigures(roles);

/** The community that the reader runs; null for those who are over several. */
export function communityOf(me: Me): string | null {
  const post = me.posts.find(({ role }) => role === "COMMUNITY_WORKER" || role === "COMMUNITY_SECRETARY");
  return post?.division?.code ?? null;
}

/** The place that the reader's posts lie over, to pick a community in. */
export function parentOf(me: Me): string | undefined {
  const over: readonly Role[] = ["TOWNSHIP_LEADER", "COUNTY_ORGANISER", "AUDITOR"];
  return me.posts.find(({ role }) => over.includes(role))?.division?.code;
}
