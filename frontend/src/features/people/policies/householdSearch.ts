import { chosenOf, compact, type ListSearch, textOf } from "@/components/list-page/listPage";

export const tenures = ["OWNER", "TENANT", "VACANT"] as const;
export const registrations = ["LOCAL", "FLOATING"] as const;
export const relations = [
  "HEAD",
  "SPOUSE",
  "CHILD",
  "PARENT",
  "GRANDPARENT",
  "GRANDCHILD",
  "SIBLING",
  "OTHER_RELATIVE",
  "NOT_RELATED",
] as const;
export const sexes = ["FEMALE", "MALE"] as const;
export const sensitiveFields = ["PHONE", "ID_NUMBER", "BIRTH_DATE"] as const;

export type Tenure = (typeof tenures)[number];
export type Registration = (typeof registrations)[number];
export type Relation = (typeof relations)[number];
export type Sex = (typeof sexes)[number];
export type SensitiveField = (typeof sensitiveFields)[number];

/** What the list of households keeps in its address. Whom it was searched for is none of it: addresses are kept and shared. */
export interface HouseholdSearch extends Omit<ListSearch, "q"> {
  /** Code of a community. */
  readonly place?: string | undefined;
  /** Id of a building. */
  readonly building?: string | undefined;
  readonly tenure?: Tenure | undefined;
  readonly registration?: Registration | undefined;
  /** Those that have moved out. */
  readonly gone?: true | undefined;
}

/** Reads an address; whatever is not understood is left out, never an error: addresses are typed and cut by people. */
export function readHouseholdSearch(raw: Record<string, unknown>): HouseholdSearch {
  return compact({
    place: textOf(raw.place),
    building: textOf(raw.building),
    tenure: chosenOf(raw.tenure, tenures)?.[0],
    registration: chosenOf(raw.registration, registrations)?.[0],
    gone: raw.gone === true ? true : undefined,
    after: textOf(raw.after),
  });
}

/** What the list was searched for, as the browser's history remembers it; the API takes no longer words. */
export const wantedOf = (raw: unknown): string | undefined => textOf(raw)?.trim().slice(0, 50);

/** The list's conditions as the API takes them. */
export function householdFilterOf(search: HouseholdSearch, wanted: string | undefined) {
  return compact({
    search: wanted,
    place: search.place,
    building: search.building,
    tenure: search.tenure,
    registration: search.registration,
    current: search.gone ? false : undefined,
  });
}

/** The same for the residents of those households; null where a condition speaks of households alone. */
export function residentFilterOf(search: HouseholdSearch, wanted: string | undefined) {
  if (search.tenure !== undefined || search.registration !== undefined || wanted !== undefined) return null;
  return compact({
    place: search.place,
    building: search.building,
    current: search.gone ? false : undefined,
  });
}
