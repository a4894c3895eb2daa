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

/** What the list of households keeps in its address. */
export interface HouseholdSearch extends ListSearch {
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
    q: textOf(raw.q)?.slice(0, 50),
    place: textOf(raw.place),
    building: textOf(raw.building),
    tenure: chosenOf(raw.tenure, tenures)?.[0],
    registration: chosenOf(raw.registration, registrations)?.[0],
    gone: raw.gone === true ? true : undefined,
    after: textOf(raw.after),
  });
}

/** The list's conditions as the API takes them. */
export function householdFilterOf(search: HouseholdSearch) {
  return compact({
    search: search.q,
    place: search.place,
    building: search.building,
    tenure: search.tenure,
    registration: search.registration,
    current: search.gone ? false : undefined,
  });
}
