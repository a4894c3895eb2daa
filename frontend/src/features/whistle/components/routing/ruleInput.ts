import type { Filled } from "@/features/whistle/acts";
import type { RoutingRule, SaveRoutingTable } from "@/features/whistle/routingQueries";

export type RuleInput = Filled<typeof SaveRoutingTable>["rules"][number];

/** What a form of a rule holds; places as `KIND:reference`, no choice of hours as `ANY`. */
export interface RuleValues {
  readonly name: string;
  readonly kinds?: RoutingRule["kinds"];
  readonly matters?: RoutingRule["matters"];
  readonly urgencies?: RoutingRule["urgencies"];
  readonly places?: string[];
  readonly hours?: "ANY" | "OFFICE" | "OUTSIDE";
  readonly weekDays?: RoutingRule["weekDays"];
  readonly from?: string;
  readonly to?: string;
  readonly lead: string;
  readonly coHandlers?: string[];
  readonly post?: RoutingRule["post"];
}

type PlaceKind = RoutingRule["places"][number]["kind"];

export const placeValue = (kind: PlaceKind, reference: string) => `${kind}:${reference}`;

function placeOf(value: string) {
  const colon = value.indexOf(":");
  return { kind: value.slice(0, colon) as PlaceKind, reference: value.slice(colon + 1) };
}

const textOrNull = (text: string | undefined) => (text === undefined || text === "" ? null : text);

/** A rule that is there, as it is sent again. One whose organisation is gone keeps no lead, which the API refuses. */
export function inputOf(rule: RoutingRule): RuleInput {
  return {
    name: rule.name,
    kinds: rule.kinds,
    matters: rule.matters,
    urgencies: rule.urgencies,
    places: rule.places.map(({ kind, reference }) => ({ kind, reference })),
    hours: rule.hours,
    weekDays: rule.weekDays,
    from: rule.from,
    to: rule.to,
    lead: rule.lead?.id ?? "",
    coHandlers: rule.coHandlers.map(({ id }) => id),
    post: rule.post,
  };
}

/** The same of what somebody typed. */
export function inputFrom(values: RuleValues): RuleInput {
  return {
    name: values.name,
    kinds: values.kinds ?? [],
    matters: values.matters ?? [],
    urgencies: values.urgencies ?? [],
    places: (values.places ?? []).map(placeOf),
    hours: values.hours === undefined || values.hours === "ANY" ? null : values.hours,
    weekDays: values.weekDays ?? [],
    from: textOrNull(values.from),
    to: textOrNull(values.to),
    lead: values.lead,
    coHandlers: values.coHandlers ?? [],
    post: values.post ?? null,
  };
}

/** What a form of that rule begins with. */
export function valuesOf(rule: RoutingRule): Partial<RuleValues> {
  return {
    name: rule.name,
    kinds: rule.kinds,
    matters: rule.matters,
    urgencies: rule.urgencies,
    places: rule.places.map(({ kind, reference }) => placeValue(kind, reference)),
    hours: rule.hours ?? "ANY",
    weekDays: rule.weekDays,
    ...(rule.from !== null && { from: rule.from }),
    ...(rule.to !== null && { to: rule.to }),
    ...(rule.lead && { lead: rule.lead.id }),
    coHandlers: rule.coHandlers.map(({ id }) => id),
    post: rule.post,
  };
}
