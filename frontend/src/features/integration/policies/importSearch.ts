import { compact, type ListSearch, textOf } from "@/components/list-page/listPage";

/** What the list of imports keeps in its address. */
export interface ImportSearch extends ListSearch {
  /** Code of a community. */
  readonly place?: string | undefined;
}

export function readImportSearch(raw: Record<string, unknown>): ImportSearch {
  const place = textOf(raw.place);
  return compact({
    place: place !== undefined && /^\d{12}$/.test(place) ? place : undefined,
    after: textOf(raw.after),
  });
}
