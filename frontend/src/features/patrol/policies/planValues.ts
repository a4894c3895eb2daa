import { compact } from "@/components/list-page/listPage";
import { readGeoPoint } from "@/features/territory/policies/nearness";
import type { PatrolPlaces, Plan } from "../queries";

export const forces = ["GRID_MEMBER", "BUILDING_HEAD", "PROPERTY_STEWARD"] as const;
export const weekdays = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
] as const;

/** What the form of a plan holds. */
export interface PlanValues {
  /** `grid:<id>`, `estate:<id>` or `building:<id>`. */
  readonly place?: string;
  readonly name: string;
  readonly forces: (typeof forces)[number][];
  readonly weekdays: (typeof weekdays)[number][];
  readonly rounds: number;
  /** `whistlePoint:<id>` or `building:<id>`, in order. */
  readonly points: string[];
  /** By point, as people copy it from a map. */
  readonly positions?: Record<string, string | undefined>;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** A longitude and a latitude that lie on the earth; null for anything else. */
export function readPosition(text: string) {
  const point = readGeoPoint(text);
  return point && Math.abs(point.longitude) <= 180 && Math.abs(point.latitude) <= 90 ? point : null;
}

/** Where a round may check in: at what hangs in the community, and at its buildings. */
export function pointChoices(places: PatrolPlaces): { value: string; label: string }[] {
  return [
    ...places.whistlePoints.nodes.map(({ id, name }) => ({ value: `whistlePoint:${id}`, label: name })),
    ...(places.community?.buildings ?? []).map(({ id, name }) => ({ value: `building:${id}`, label: name })),
  ];
}

/** What the form holds, as the API takes it. */
export function termsOf({ name, forces: walked, weekdays: days, rounds, points, positions }: PlanValues) {
  return {
    name: name.trim(),
    forces: walked,
    weekdays: days,
    rounds,
    points: points.map((point) => {
      const [kind, id = ""] = point.split(":");
      const position = readPosition(positions?.[point] ?? "");
      return {
        whistlePoint: kind === "whistlePoint" ? id : null,
        building: kind === "building" ? id : null,
        longitude: position?.longitude ?? null,
        latitude: position?.latitude ?? null,
      };
    }),
  };
}

/** A plan, as the form holds it. */
export function valuesOf(plan: Plan): Partial<PlanValues> {
  const keyed = plan.points.map((point) => ({
    key:
      point.whistlePoint === null
        ? `building:${point.building?.id ?? ""}`
        : `whistlePoint:${point.whistlePoint}`,
    position: point.position,
  }));
  return compact({
    name: plan.name,
    forces: [...plan.forces],
    weekdays: [...plan.weekdays],
    rounds: plan.rounds,
    points: keyed.map(({ key }) => key),
    positions: Object.fromEntries(
      keyed.flatMap(({ key, position }) =>
        position ? [[key, `${String(position.longitude)}, ${String(position.latitude)}`]] : [],
      ),
    ),
    ...(plan.validTo !== null && { validTo: plan.validTo }),
  });
}
