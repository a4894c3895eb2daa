import { compact, textOf } from "@/components/list-page/listPage";
import type { Me } from "@/features/identity/me";
import { figureRoles } from "@/features/identity/policies/audience";
import { type Days, daysOf, type PeriodName, periodNames, readDay } from "./periods";

/** What the cockpit keeps in its address: where, and a named period or two days of one's own. */
export interface CockpitSearch {
  readonly place?: string | undefined;
  readonly period?: PeriodName | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Reads an address; whatever is not understood is left out. Days of one's own come in pairs and win. */
export function readCockpitSearch(raw: Record<string, unknown>): CockpitSearch {
  const from = readDay(raw.from);
  const to = readDay(raw.to);
  const own = from !== undefined && to !== undefined;
  return compact({
    place: textOf(raw.place),
    period: own ? undefined : periodNames.find((name) => name === raw.period),
    from: own ? from : undefined,
    to: own ? to : undefined,
  });
}

/** The period an address means; without one the first that has a name. */
export function periodOf(search: CockpitSearch, now: number): Days {
  const { from, to } = search;
  return from !== undefined && to !== undefined ? { from, to } : daysOf(search.period ?? periodNames[0], now);
}

export interface Place {
  readonly code: string;
  readonly name: string;
}

/** Where the reader's posts let them see figures, the widest first; empty when nowhere. */
export function homePlaces(me: Me): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { role, division } of me.posts) {
    if (division && figureRoles.includes(role)) places.set(division.code, division);
  }
  const width = ({ code }: Place) => code.replace(/0+$/, "").length;
  return [...places.values()].sort((a, b) => width(a) - width(b));
}
