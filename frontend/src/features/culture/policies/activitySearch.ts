/** What the list shows: what comes (when not said), what can be signed up for, one's own, what is over. */
export const shows = ["soon", "open", "mine", "past"] as const;
export type Show = (typeof shows)[number];

/** Stands in the address for "not only my own community". */
export const EVERYWHERE = "all";

/** What the list of activities keeps in its address. */
export interface ActivitySearch {
  /** A community's code, or {@link EVERYWHERE}; the reader's own when absent, and all for those who have none. */
  readonly community?: string;
  readonly brand?: string;
  readonly show?: Exclude<Show, "soon">;
}

/** Reads an address; whatever is not understood is left out. */
export function readActivitySearch(raw: Record<string, unknown>): ActivitySearch {
  const { community, brand } = raw;
  const show = shows.find((one) => one === raw.show);
  return {
    ...(typeof community === "string" && community !== "" && { community }),
    ...(typeof brand === "string" && brand !== "" && { brand }),
    ...(show !== undefined && show !== "soon" && { show }),
  };
}
