import type L from "leaflet";
import type { Position } from "@/features/territory/policies/outline";

/** Leaflet names the latitude first, GeoJSON the longitude. */
export const latLng = ([longitude, latitude]: Position): L.LatLngTuple => [latitude, longitude];

/** Leaflet takes text for HTML: a name is set as text. */
export function nameTag(name: string): HTMLElement {
  const tag = document.createElement("span");
  tag.textContent = name;
  return tag;
}
