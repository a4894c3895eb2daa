import { chosenOf, compact, textOf } from "@/components/list-page/listPage";
import type { Role } from "@/features/identity/policies/audience";
import type { Finding } from "../queries";

export const foresightTabs = ["OPEN", "PAST"] as const;
export const reasons = ["BEING_HANDLED", "USUAL", "CHANCE", "SETTLED", "OTHER"] as const;

export interface ForesightSearch {
  /** What is looked at; what waits to be decided when absent. */
  readonly tab?: "PAST" | undefined;
  /** Only what was judged, or of that only what came true: the two numbers of the hit rate. */
  readonly only?: "judged" | "came" | undefined;
  readonly after?: string | undefined;
}

/** Reads an address; whatever is not understood is left out. */
export function readForesightSearch(raw: Record<string, unknown>): ForesightSearch {
  const only = chosenOf(raw.only, ["judged", "came"] as const)?.[0];
  const past = only !== undefined || raw.tab === "PAST";
  return compact({ tab: past ? ("PAST" as const) : undefined, only, after: textOf(raw.after) });
}

const decided: Finding["state"][] = ["ACCEPTED", "DISMISSED", "LAPSED"];
const waiting: Finding["state"][] = ["OPEN"];

/** What is asked for; whatever was judged is decided, so that its state need not be asked for. */
export const foresightFilterOf = ({ tab, only }: ForesightSearch) => ({
  ...(only === undefined && { states: tab === "PAST" ? decided : waiting }),
  ...(only === "judged" && { judged: true }),
  ...(only === "came" && { cameTrue: true }),
});

const readers: readonly Role[] = [
  "COMMUNITY_WORKER",
  "COMMUNITY_SECRETARY",
  "TOWNSHIP_LEADER",
  "COUNTY_ORGANISER",
];

/** Who reads findings: those who run or govern a community. */
export const seesForesight = (roles: readonly Role[]) => roles.some((role) => readers.includes(role));

/** Who has the past looked through at once. */
export const looksNow = (roles: readonly Role[]) => roles.includes("COMMUNITY_SECRETARY");

/** Where it is, as closely as is known. */
export const placeOf = ({ estate, grid, community }: Finding) => estate?.name ?? grid?.name ?? community.name;

/** How many days it is about, both ends included. */
export const daysOf = ({ windowFrom, windowTo }: Finding) =>
  Math.round((Date.parse(windowTo) - Date.parse(windowFrom)) / 86_400_000) + 1;

/** Percents with one place; null for what is too rare to be shown by it. */
export const percentOf = (share: number) => (share < 0.001 ? null : `${(share * 100).toFixed(1)}%`);
