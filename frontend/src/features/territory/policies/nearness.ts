import type { ServicePoint } from "@/features/territory/serviceQueries";

export interface GeoPoint {
  readonly longitude: number;
  readonly latitude: number;
}

const EARTH_METRES = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** As the crow flies. */
export function metresBetween(a: GeoPoint, b: GeoPoint): number {
  const north = radians(b.latitude - a.latitude);
  const east = radians(b.longitude - a.longitude);
  const chord =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** To the nearest ten metres, and from a kilometre on to the nearest hundred: a phone knows no better. */
export function roundedMetres(metres: number): number {
  const step = metres < 1000 ? 10 : 100;
  return Math.max(step, Math.round(metres / step) * step);
}

export interface NearPoint {
  readonly point: ServicePoint;
  /** Null when either place is not known. */
  readonly metres: number | null;
}

/** The nearest first when it is known where one stands; those without a place last. Else those that are open now first. */
export function inOrder(points: readonly ServicePoint[], here: GeoPoint | null): NearPoint[] {
  const near = points.map((point) => ({
    point,
    metres: here && point.location ? metresBetween(here, point.location) : null,
  }));
  return here
    ? near.sort((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity) || 0)
    : near.sort((a, b) => Number(b.point.openNow) - Number(a.point.openNow));
}

/** `111.6716, 39.9219` as people copy it; null when it is none. */
export function readGeoPoint(text: string): GeoPoint | null {
  const numbers = text.trim().split(/[\s,，;；]+/);
  if (numbers.length !== 2 || !numbers.every((one) => /^-?\d{1,3}(\.\d+)?$/.test(one))) return null;
  const [longitude, latitude] = numbers.map(Number);
  return longitude === undefined || latitude === undefined ? null : { longitude, latitude };
}

/** The same the other way round, a metre being fine enough. */
export function geoPointWords({ longitude, latitude }: GeoPoint): string {
  return `${longitude.toFixed(5)}, ${latitude.toFixed(5)}`;
}
