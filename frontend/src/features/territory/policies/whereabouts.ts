import type { Me } from "@/features/identity/me";
import { gridRoles, type Role } from "@/features/identity/policies/audience";

export interface Place {
  readonly code: string;
  readonly name: string;
}

/** The digits that all codes below a division begin with: 150124100 for 150124100000. */
function stem(code: string): string {
  if (code.endsWith("000000")) return code.slice(0, 6);
  return code.endsWith("000") ? code.slice(0, 9) : code;
}

/** Whether a division is the other, or lies above it; counties, towns and communities only. */
export function covers(division: string, community: string): boolean {
  return community.startsWith(stem(division));
}

/** Where the reader's posts have to do with grids, the widest first; empty when nowhere. */
export function gridPlaces(me: Me): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { role, division } of me.posts) {
    if (division && gridRoles.includes(role)) places.set(division.code, division);
  }
  return [...places.values()].sort((a, b) => stem(a.code).length - stem(b.code).length);
}

function hasPost(me: Me, roles: readonly Role[], community: string): boolean {
  return me.posts.some(
    ({ role, division }) => roles.includes(role) && division !== null && covers(division.code, community),
  );
}

/** Whether the reader governs the community: may draw, split and merge its grids. */
export function mayRedraw(me: Me, community: string): boolean {
  return hasPost(me, ["COMMUNITY_SECRETARY", "TOWNSHIP_LEADER", "COUNTY_ORGANISER"], community);
}

/** Whether the reader sees who answers for what in the community: those who run, lead or oversee it. */
export function seesCoverage(me: Me, community: string): boolean {
  return hasPost(
    me,
    ["COMMUNITY_WORKER", "COMMUNITY_SECRETARY", "TOWNSHIP_LEADER", "COUNTY_ORGANISER", "AUDITOR"],
    community,
  );
}

/** Whether the reader may put whistle points up there and run service points: those who work in the community. */
export function mayPutUp(me: Me, community: string): boolean {
  return hasPost(me, ["COMMUNITY_WORKER", "COMMUNITY_SECRETARY"], community);
}
