import { chosenOf, compact, type ListSearch, textOf } from "@/components/list-page/listPage";

export const kinds = ["LIVELIHOOD", "SAFETY", "ENVIRONMENT", "WARMTH"] as const;
export const urgencies = ["EMERGENCY", "URGENT", "ORDINARY"] as const;
export const sources = ["RESIDENT", "PATROL", "PROACTIVE"] as const;
export const states = [
  "BLOWN",
  "ADMITTED",
  "DISPATCHED",
  "SIGNED",
  "IN_HAND",
  "HANDLED",
  "FED_BACK",
  "EVALUATED",
  "REWORK",
  "CLOSED",
  "DECLINED",
] as const;
export const whistleSorts = ["BLOWN_NEWEST", "BLOWN_OLDEST", "DUE_SOONEST"] as const;
export const orderStates = ["SENT", "SIGNED", "ON_SITE", "DONE", "RETURN_ASKED", "RETURNED"] as const;

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
    sort: whistleSorts.find((sort) => sort === raw.sort),
    after: textOf(raw.after),
  });
}

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
