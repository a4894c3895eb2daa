import type { VariablesOf } from "@/lib/graphql/graphql";
import type { ActivitiesQuery } from "../components/phone/activityQueries";
import type { Show } from "./activitySearch";

type Variables = VariablesOf<typeof ActivitiesQuery>;

/** What is asked for, without the place in the list. */
export type Wanted = Pick<Variables, "filter" | "orderBy">;

interface Chosen {
  readonly show: Show;
  /** Code of the community; null for all of them. */
  readonly community: string | null;
  readonly brand: string | null;
  /** Start of today: an activity that has begun this morning is still worth a look. */
  readonly today: string;
}

/** The question behind what was chosen. One's own and past ones begin with the latest, those to come with the next. */
export function wantedOf({ show, community, brand, today }: Chosen): Wanted {
  const place = { community, brand };
  switch (show) {
    case "soon":
      return { filter: { ...place, startsFrom: today }, orderBy: "STARTS_SOONEST" };
    case "open":
      return { filter: { ...place, state: "SIGN_UP_OPEN" }, orderBy: "STARTS_SOONEST" };
    case "mine":
      return { filter: { mine: true }, orderBy: "STARTS_LATEST" };
    case "past":
      return { filter: { ...place, state: "ENDED" }, orderBy: "STARTS_LATEST" };
  }
}

/** One's own that are still to come: what a person who is logged in looks for first. */
export function mineToCome(today: string): Wanted {
  return { filter: { mine: true, startsFrom: today }, orderBy: "STARTS_SOONEST" };
}
