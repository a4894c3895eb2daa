import { chosenOf, compact, type ListSearch, textOf } from "@/components/list-page/listPage";
import type { Me } from "../me";
import type { Role } from "./audience";
import { readsAudit } from "./ledger";

const openers: readonly Role[] = ["COMMUNITY_WORKER", "COMMUNITY_SECRETARY", "TOWNSHIP_LEADER"];

/** Who may open another community of their county in an emergency. */
export const opensEmergencies = (roles: readonly Role[]) => roles.some((role) => openers.includes(role));

/** Who has business with emergencies at all: those who open them, and those who look after them in the county. */
export const seesEmergencies = (roles: readonly Role[]) => opensEmergencies(roles) || readsAudit(roles);

/** A post by which communities of its county may be opened. */
export interface Opening {
  readonly post: Me["posts"][number];
  readonly county: string;
}

/**
 * By which posts the reader may open communities, one for each county that they lie in; of the one that they act as
 * alone while they act as one.
 */
export function openingsOf(me: Me, acting: string | null): readonly Opening[] {
  const found = new Map<string, Opening>();
  for (const post of me.posts) {
    if (post.division === null || !openers.includes(post.role)) continue;
    if (acting !== null && post.id !== acting) continue;
    const county = `${post.division.code.slice(0, 6)}000000`;
    if (!found.has(county)) found.set(county, { post, county });
  }
  return [...found.values()];
}

const MINUTE_MS = 60_000;

/** Minutes left, a begun one counted whole; zero when its time is up. */
export const minutesLeft = (endsAt: string, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(endsAt) - now) / MINUTE_MS));

export const emergencyStates = ["OPEN", "ENDED"] as const;
export const reviewStates = ["YES", "NO"] as const;

export interface EmergencySearch extends ListSearch {
  readonly state?: (typeof emergencyStates)[number] | undefined;
  /** Whether the county has said what it thinks. */
  readonly reviewed?: (typeof reviewStates)[number] | undefined;
}

/** Reads an address; whatever is not understood is left out, never an error: addresses are typed and cut by people. */
export function readEmergencySearch(raw: Record<string, unknown>): EmergencySearch {
  return compact({
    state: chosenOf(raw.state, emergencyStates)?.[0],
    reviewed: chosenOf(raw.reviewed, reviewStates)?.[0],
    after: textOf(raw.after),
  });
}

export const emergencyFilterOf = ({ state, reviewed }: EmergencySearch) =>
  compact({ state, reviewed: reviewed === undefined ? undefined : reviewed === "YES" });
