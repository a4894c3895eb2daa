import type { ResultOf } from "@/lib/graphql/graphql";
import type { MeQuery } from "../me";

export type Role = NonNullable<ResultOf<typeof MeQuery>["me"]>["roles"][number];

/** Roles that live on the phone pages; every other one has work on the desk. */
const onThePhone: readonly Role[] = ["RESIDENT", "UNIT_HEAD", "BUILDING_HEAD", "VOLUNTEER"];

/** Which of the two houses a person is shown into after login. */
export function audienceOf(roles: readonly Role[]): "desk" | "phone" {
  return roles.some((role) => !onThePhone.includes(role)) ? "desk" : "phone";
}

/** Works for an organisation that receives orders. */
export function receivesOrders(roles: readonly Role[]): boolean {
  return roles.some((role) => ["ORGANISATION_STAFF", "DEPARTMENT_STAFF", "DEPARTMENT_HEAD"].includes(role));
}

/** Settles on the spot what they find in their own grid. */
export function settlesOnSpot(roles: readonly Role[]): boolean {
  return roles.includes("GRID_MEMBER");
}

/** Runs a community's desk: admits, dispatches, checks. */
export function runsCommunity(roles: readonly Role[]): boolean {
  return roles.some((role) => role === "COMMUNITY_WORKER" || role === "COMMUNITY_SECRETARY");
}

/** Who may see figures of the places their posts cover: those who run, lead or oversee a place. */
export const figureRoles: readonly Role[] = [
  "COMMUNITY_WORKER",
  "COMMUNITY_SECRETARY",
  "TOWNSHIP_LEADER",
  "COUNTY_ORGANISER",
  "AUDITOR",
];

export function seesFigures(roles: readonly Role[]): boolean {
  return roles.some((role) => figureRoles.includes(role));
}

/** Who looks through organisations and duty lists: the roles that the API opens them to. */
const dutyListReaders: readonly Role[] = [
  "GRID_MEMBER",
  "COMMUNITY_WORKER",
  "COMMUNITY_SECRETARY",
  "ORGANISATION_STAFF",
  "DEPARTMENT_STAFF",
  "DEPARTMENT_HEAD",
  "TOWNSHIP_LEADER",
  "COUNTY_ORGANISER",
  "AUDITOR",
  "ADMINISTRATOR",
];

export function readsDutyList(roles: readonly Role[]): boolean {
  return roles.some((role) => dutyListReaders.includes(role));
}

/** Who works on the grids and whistle points of the places their posts cover. */
export const gridRoles: readonly Role[] = [
  "COMMUNITY_WORKER",
  "COMMUNITY_SECRETARY",
  "TOWNSHIP_LEADER",
  "COUNTY_ORGANISER",
];

export function seesGrids(roles: readonly Role[]): boolean {
  return roles.some((role) => gridRoles.includes(role));
}

/** The page of the desk that a day begins on: who leads or oversees asks how things stand, the rest what to do. */
export function startOf(roles: readonly Role[]): "/cockpit" | "/desk" {
  return seesFigures(roles) && !runsCommunity(roles) ? "/cockpit" : "/desk";
}
