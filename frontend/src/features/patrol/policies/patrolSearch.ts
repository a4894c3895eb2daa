import { chosenOf, compact, type ListSearch, textOf } from "@/components/list-page/listPage";

export const patrolTabs = ["COVERAGE", "PLANS", "ROUNDS"] as const;
export const roundStates = ["OPEN", "ENDED"] as const;

export interface PatrolSearch extends ListSearch {
  /** What of the patrols is looked at; coverage when absent. */
  readonly tab?: (typeof patrolTabs)[number] | undefined;
  /** Code of the community, for those who are over several. */
  readonly community?: string | undefined;
  /** The day whose coverage is looked at; today when absent. */
  readonly day?: string | undefined;
  readonly grid?: string | undefined;
  readonly state?: (typeof roundStates)[number] | undefined;
  /** Plans that are over (true). */
  readonly over?: true | undefined;
}

const dayOf = (value: unknown) =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;

/** Reads an address; whatever is not understood is left out, never an error: addresses are typed and cut by people. */
export function readPatrolSearch(raw: Record<string, unknown>): PatrolSearch {
  return compact({
    tab: chosenOf(raw.tab, patrolTabs)?.[0],
    community: textOf(raw.community),
    day: dayOf(raw.day),
    grid: textOf(raw.grid),
    state: chosenOf(raw.state, roundStates)?.[0],
    over: raw.over === true ? true : undefined,
    after: textOf(raw.after),
  });
}

export const roundFilterOf = ({ grid, day, state }: PatrolSearch, community: string) =>
  compact({ community, grid, from: day, to: day, open: state === undefined ? undefined : state === "OPEN" });

/** What a QR code leaves in the address of the walk. */
export interface WalkSearch {
  readonly code?: string | undefined;
}

export const readWalkSearch = (raw: Record<string, unknown>): WalkSearch =>
  compact({ code: textOf(raw.code)?.trim().slice(0, 20) });
