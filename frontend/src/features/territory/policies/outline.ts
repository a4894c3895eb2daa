/** Longitude and latitude in degrees, WGS-84, as GeoJSON has them (RFC 7946). */
export type Position = readonly [longitude: number, latitude: number];

/** An outline that is being drawn: its corners in order, not closed, and the holes a file may have brought. */
export interface Sketch {
  readonly corners: readonly Position[];
  readonly holes: readonly (readonly Position[])[];
}

export const emptySketch: Sketch = { corners: [], holes: [] };

/** The API takes outlines of at most that many points. */
export const MOST_POINTS = 2000;

/** Why a text is no outline; the words are in `grids:refusal`. */
export type OutlineProblem =
  "NOT_JSON" | "NO_POLYGON" | "MANY_POLYGONS" | "OUT_OF_WORLD" | "TOO_FEW_POINTS" | "TOO_MANY_POINTS";

export type ReadOutline = { readonly sketch: Sketch } | { readonly problem: OutlineProblem };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The polygons' coordinates in any shape of GeoJSON: programs wrap the one polygon we want in various ways. */
function polygonsIn(value: unknown): unknown[] {
  if (!isRecord(value)) return [];
  switch (value.type) {
    case "Polygon":
      return [value.coordinates];
    case "MultiPolygon":
      return Array.isArray(value.coordinates) ? value.coordinates : [];
    case "Feature":
      return polygonsIn(value.geometry);
    case "FeatureCollection":
      return Array.isArray(value.features) ? value.features.flatMap(polygonsIn) : [];
    case "GeometryCollection":
      return Array.isArray(value.geometries) ? value.geometries.flatMap(polygonsIn) : [];
    default:
      return [];
  }
}

function positionOf(value: unknown): Position | null {
  if (!Array.isArray(value)) return null;
  const [longitude, latitude] = value as unknown[];
  return typeof longitude === "number" && typeof latitude === "number" ? [longitude, latitude] : null;
}

/** A ring without its last point, which repeats the first; null when it is none. */
function ringOf(value: unknown): Position[] | null {
  if (!Array.isArray(value)) return null;
  const ring = value.map(positionOf);
  const points = ring.filter((one) => one !== null);
  if (points.length !== ring.length) return null;
  const [first, last] = [points[0], points.at(-1)];
  const closed = points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return closed ? points.slice(0, -1) : points;
}

const inTheWorld = ([longitude, latitude]: Position) =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85;

/** What is wrong with a sketch that can be seen without the other grids; null when nothing is. */
export function problemOf({ corners, holes }: Sketch): OutlineProblem | null {
  const rings = [corners, ...holes];
  if (rings.some((ring) => ring.length < 3)) return "TOO_FEW_POINTS";
  if (!rings.flat().every(inTheWorld)) return "OUT_OF_WORLD";
  return rings.reduce((sum, ring) => sum + ring.length + 1, 0) > MOST_POINTS ? "TOO_MANY_POINTS" : null;
}

/** Reads GeoJSON with exactly one polygon in it, bare or wrapped in features. */
export function readOutline(text: string): ReadOutline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "NOT_JSON" };
  }
  const polygons = polygonsIn(value);
  if (polygons.length > 1) return { problem: "MANY_POLYGONS" };
  const rings = Array.isArray(polygons[0]) ? polygons[0].map(ringOf) : [];
  const sound = rings.filter((one) => one !== null);
  const [corners, ...holes] = sound;
  if (corners === undefined || sound.length !== rings.length) return { problem: "NO_POLYGON" };
  const sketch = { corners, holes };
  const problem = problemOf(sketch);
  return problem === null ? { sketch } : { problem };
}

/** An outline that the API gave; empty when there is none. */
export function sketchOf(geoJson: string | null): Sketch {
  const read = geoJson === null ? null : readOutline(geoJson);
  return read !== null && "sketch" in read ? read.sketch : emptySketch;
}

/** The sketch as the API takes it: a GeoJSON polygon whose rings are closed. */
export function geoJsonOf({ corners, holes }: Sketch): string {
  const closed = (ring: readonly Position[]) => [...ring, ...ring.slice(0, 1)];
  return JSON.stringify({ type: "Polygon", coordinates: [corners, ...holes].map(closed) });
}

const METRES_PER_DEGREE = 111_320;

/** Ground that the sketch encloses, in square metres: good enough to see a slip of the finger. */
export function squareMetresOf({ corners, holes }: Sketch): number {
  const latitude = corners[0]?.[1] ?? 0;
  const wide = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  const area = (ring: readonly Position[]) => {
    let twice = 0;
    ring.forEach(([x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
      twice += x * nextY - nextX * y;
    });
    return (Math.abs(twice) / 2) * wide * METRES_PER_DEGREE;
  };
  return Math.max(0, area(corners) - holes.reduce((sum, hole) => sum + area(hole), 0));
}
