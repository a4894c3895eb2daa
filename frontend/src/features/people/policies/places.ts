import type { Me } from "@/features/identity/me";
import { ledgerKeepers } from "@/features/identity/policies/ledger";
import type { Building } from "../queries";

interface Place {
  readonly code: string;
  readonly name: string;
}

/** The communities of the reader's posts, each once. */
export function communitiesOf(me: Me | null): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { division } of me?.posts ?? []) {
    // Twelve digits, and the last three name a community: others are towns and counties.
    if (division && /^\d{9}(?!000)\d{3}$/.test(division.code)) places.set(division.code, division);
  }
  return [...places.values()];
}

/** The buildings of that community in which the reader keeps the ledger: a grid member's are those of the grid. */
export function keptBuildings(
  buildings: readonly Building[],
  me: Me | null,
  community: string,
): readonly Building[] {
  const posts = (me?.posts ?? []).filter(
    ({ role, division }) => division?.code === community && ledgerKeepers.includes(role),
  );
  if (posts.some(({ role }) => role !== "GRID_MEMBER")) return buildings;
  const grids = posts.flatMap(({ grid }) => (grid ? [grid.id] : []));
  return buildings.filter(({ grid }) => grid !== null && grids.includes(grid.id));
}
