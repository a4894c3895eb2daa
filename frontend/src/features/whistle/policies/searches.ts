import { chosenOf, compact, type ListSearch, textOf } from "@/components/list-page/listPage";
import type { Role } from "@/features/identity/policies/audience";

export const kinds = ["LIVELIHOOD", "SAFETY", "ENVIRONMENT", "WARMTH"] as const;
export const urgencies = ["EMERGENCY", "URGENT", "ORDINARY"] as const;
export const sources = ["RESIDENT", "PATROL", "PROACTIVE"] as const;
export const states = [
  "BLOWN",
  "WAITING_REPORTER",
  "ADMITTED",
  "DISPATCHED",
  "RETURN_ASKED",
  "SIGNED",
  "IN_HAND",
  "HANDLED",
  "FED_BACK",
  "EVALUATED",
  "REWORK",
  "CLOSED",
  "DECLINED",
  "WITHDRAWN",
  "MERGED",
] as const;
export const whistleSorts = ["BLOWN_NEWEST", "BLOWN_OLDEST", "DUE_SOONEST"] as const;
/** How a handling clock stands. */
export const clocks = ["RUNNING", "OVERDUE", "MET", "MISSED"] as const;
export const orderStates = [
  "SENT",
  "SIGNED",
  "ON_SITE",
  "DONE",
  "RETURN_ASKED",
  "RETURNED",
  "PASSED_UP",
] as const;

export type WhistleKind = (typeof kinds)[number];
export type WhistleState = (typeof states)[number];
export type OrderState = (typeof orderStates)[number];

/** What the list of whistles keeps in its address. */
export interface WhistleSearch extends ListSearch {
  readonly kind?: WhistleKind[] | undefined;
  readonly state?: WhistleState[] | undefined;
  readonly urgency?: (typeof urgencies)[number][] | undefined;
  readonly source?: (typeof sources)[number][] | undefined;
  readonly sort?: (typeof whistleSorts)[number] | undefined;
  readonly late?: true | undefined;
  readonly mine?: true | undefined;
  /** Code of a place; whatever lies below it is inside. */
  readonly division?: string | undefined;
  readonly open?: boolean | undefined;
  readonly handling?: (typeof clocks)[number][] | undefined;
  /** Instants: from the first on, before the second. */
  readonly blownFrom?: string | undefined;
  readonly blownBefore?: string | undefined;
  readonly dueOrClosedFrom?: string | undefined;
  readonly dueOrClosedBefore?: string | undefined;
  readonly answered?: boolean | undefined;
  readonly satisfied?: boolean | undefined;
}

/** Reads an address; whatever is not understood is left out, never an error: addresses are typed and cut by people. */
export function readWhistleSearch(raw: Record<string, unknown>): WhistleSearch {
  return compact({
    q: textOf(raw.q),
    kind: chosenOf(raw.kind, kinds),
    state: chosenOf(raw.state, states),
    urgency: chosenOf(raw.urgency, urgencies),
    source: chosenOf(raw.source, sources),
    late: raw.late === true ? true : undefined,
    mine: raw.mine === true ? true : undefined,
    division: textOf(raw.division),
    open: eitherOf(raw.open),
    handling: chosenOf(raw.handling, clocks),
    blownFrom: instantOf(raw.blownFrom),
    blownBefore: instantOf(raw.blownBefore),
    dueOrClosedFrom: instantOf(raw.dueOrClosedFrom),
    dueOrClosedBefore: instantOf(raw.dueOrClosedBefore),
    answered: eitherOf(raw.answered),
    satisfied: eitherOf(raw.satisfied),
    sort: whistleSorts.find((sort) => sort === raw.sort),
    after: textOf(raw.after),
  });
}

const eitherOf = (value: unknown) => (typeof value === "boolean" ? value : undefined);

/** An instant in UTC as the API writes it. */
function instantOf(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return undefined;
  return Number.isNaN(Date.parse(value)) ? undefined : value;
}

/** The list's conditions as the API takes them: the one place where an address becomes a filter. */
export function whistleFilterOf(search: WhistleSearch) {
  return compact({
    text: search.q,
    kinds: search.kind,
    states: search.state,
    urgencies: search.urgency,
    sources: search.source,
    late: search.late,
    mine: search.mine,
    division: search.division,
    open: search.open,
    handling: search.handling,
    blownFrom: search.blownFrom,
    blownBefore: search.blownBefore,
    dueOrClosedFrom: search.dueOrClosedFrom,
    dueOrClosedBefore: search.dueOrClosedBefore,
    answered: search.answered,
    satisfied: search.satisfied,
  });
}

export type WhistleFilter = ReturnType<typeof whistleFilterOf>;

/** Who writes off: the role that the API opens it to. */
export const writesOff = (roles: readonly Role[]) => roles.includes("COMMUNITY_SECRETARY");

/** What an organisation's inbox keeps in its address. */
export interface OrderSearch extends ListSearch {
  readonly state?: OrderState[] | undefined;
  readonly late?: true | undefined;
}

export function readOrderSearch(raw: Record<string, unknown>): OrderSearch {
  return compact({
    state: chosenOf(raw.state, orderStates),
    late: raw.late === true ? true : undefined,
    after: textOf(raw.after),
  });
}
