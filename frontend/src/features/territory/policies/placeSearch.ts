import { chosenOf, compact, type ListSearch, textOf } from "@/components/list-page/listPage";

export const divisionLevels = ["PROVINCE", "CITY", "COUNTY", "TOWN", "VILLAGE"] as const;
export type DivisionLevel = (typeof divisionLevels)[number];

/** What the page of places keeps in its address. */
export interface PlaceSearch extends ListSearch {
  /** Code of the division whose inside is shown; none shows the provinces. */
  readonly at?: string | undefined;
  readonly level?: DivisionLevel | undefined;
  /** Those no longer in force as well. */
  readonly revoked?: true | undefined;
}

/** Reads an address; whatever is not understood is left out. */
export function readPlaceSearch(raw: Record<string, unknown>): PlaceSearch {
  return compact({
    q: textOf(raw.q)?.slice(0, 50),
    at: textOf(raw.at),
    level: chosenOf(raw.level, divisionLevels)?.[0],
    revoked: raw.revoked === true ? true : undefined,
    after: textOf(raw.after),
  });
}
