import { compact, textOf } from "@/components/list-page/listPage";

export type GridTab = "GRIDS" | "POINTS" | "SERVICES";

/** What the page of grids keeps in its address: where, and which of its parts. */
export interface GridSearch {
  /** Code of a division: a community shows its grids, anything wider the way down to one. */
  readonly place?: string | undefined;
  readonly tab?: Exclude<GridTab, "GRIDS"> | undefined;
  /** Cursor of the page of whistle points. */
  readonly after?: string;
}

/** Reads an address; whatever is not understood is left out. */
export function readGridSearch(raw: Record<string, unknown>): GridSearch {
  const tab = raw.tab === "POINTS" || raw.tab === "SERVICES" ? raw.tab : undefined;
  return compact({
    place: textOf(raw.place),
    tab,
    after: tab === "POINTS" ? textOf(raw.after) : undefined,
  });
}

/** What the posters keep in theirs: the community, and the codes that are printed; all of them when none is named. */
export interface PosterSearch {
  readonly community?: string | undefined;
  readonly points?: readonly string[] | undefined;
}

export function readPosterSearch(raw: Record<string, unknown>): PosterSearch {
  const points = Array.isArray(raw.points)
    ? raw.points.map(textOf).filter((one) => one !== undefined)
    : undefined;
  return compact({ community: textOf(raw.community), points });
}
