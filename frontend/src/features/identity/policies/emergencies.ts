import { chosenOf, compact, type ListSearch, textOf } from "@/components/list-page/listPage";
import type { Me } from "../me";
import type { Role } from "./audience";
import { readsAudit } from "./ledger";

const openers: readonly Role[] = ["COMMUNITY_WORKER", "COMMUNITY_SECRETARY", "TOWNSHIP_LEADER"];

/** Who may open another community of their county in an emergency. */
export const opensEmergencies = (roles: readonly Role[]) => roles.some((role) => openers.includes(role));

/** Who has business with emergencies at all: those who open them, and those who look after them in the county. */
export const seesEmergencies = (roles: readonly Role[]) => opensEmergencies(roles) || readsAudit(roles);

/** Code of the county whose communities the reader may open; the first where their posts lie in several. */
export function countyOf(me: Me): string | undefined {
  const code = me.posts.find(({ role, division }) => division !== null && openers.includes(role))?.division
    ?.code;
  return code === undefined ? undefined : `${code.slice(0, 6)}000000`;
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
