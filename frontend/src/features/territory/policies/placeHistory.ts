import type { PlaceState } from "../placeQueries";

/** One thing that became another at a place, with who did it as far as the reader may know. */
export type PlaceChange = { readonly at: string; readonly by: string | null; readonly place: string } & (
  | { readonly kind: "RENAMED"; readonly from: string; readonly to: string }
  | { readonly kind: "GRID" | "ESTATE"; readonly from: string | null; readonly to: string | null }
  | { readonly kind: "UNITS_ADDED" | "UNITS_GONE"; readonly units: readonly string[] }
  | { readonly kind: "CLOSED" | "REOPENED" }
);

interface Place {
  readonly name: string;
  readonly history: readonly PlaceState[];
}

/** What changed at those places, the newest first. */
export function changesAt(places: readonly Place[]): readonly PlaceChange[] {
  return places.flatMap(changesOf).sort((one, other) => other.at.localeCompare(one.at));
}

function changesOf({ name, history }: Place): readonly PlaceChange[] {
  return history.slice(1).flatMap((after, index) => {
    const before = history[index];
    if (before?.until == null) return [];
    const about = { at: before.until, by: before.endedBy, place: name };
    const added = after.units.filter((unit) => !before.units.includes(unit));
    const gone = before.units.filter((unit) => !after.units.includes(unit));
    const moved = (
      kind: "GRID" | "ESTATE",
      from: PlaceState["grid"],
      to: PlaceState["grid"],
    ): PlaceChange[] =>
      from?.id === to?.id ? [] : [{ ...about, kind, from: from?.name ?? null, to: to?.name ?? null }];
    return [
      ...(before.name === after.name
        ? []
        : [{ ...about, kind: "RENAMED" as const, from: before.name, to: after.name }]),
      ...moved("GRID", before.grid, after.grid),
      ...moved("ESTATE", before.estate, after.estate),
      ...(added.length > 0 ? [{ ...about, kind: "UNITS_ADDED" as const, units: added }] : []),
      ...(gone.length > 0 ? [{ ...about, kind: "UNITS_GONE" as const, units: gone }] : []),
      ...(before.closed === after.closed
        ? []
        : [{ ...about, kind: after.closed ? ("CLOSED" as const) : ("REOPENED" as const) }]),
    ];
  });
}
