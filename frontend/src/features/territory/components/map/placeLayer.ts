import L from "leaflet";
import { latLng, nameTag } from "./leaflet";

/** What stands on the ground, and how far one gets from it on foot. */
export interface Places {
  readonly points: readonly {
    readonly id: string;
    readonly name: string;
    readonly longitude: number;
    readonly latitude: number;
  }[];
  readonly metres: number;
}

export const noPlaces: Places = { points: [], metres: 0 };

interface PlaceLooks {
  /** Id of the one that is chosen, if one of them is. */
  readonly chosen: string | null;
  readonly onChoose: (point: string) => void;
}

/** Draws all places; the layer knows nothing of grids. */
export function addPlaces(group: L.LayerGroup, { points, metres }: Places, looks: PlaceLooks): void {
  for (const point of points) {
    addPlace(group, point, {
      chosen: point.id === looks.chosen,
      metres,
      onChoose: () => looks.onChoose(point.id),
    });
  }
}

interface PlaceLook {
  readonly chosen: boolean;
  readonly metres: number;
  readonly onChoose: () => void;
}

/** A place with the circle of its walk; its name stands there when it is chosen, else while it is pointed at. */
function addPlace(
  group: L.LayerGroup,
  point: Places["points"][number],
  { chosen, metres, onChoose }: PlaceLook,
): void {
  const at = latLng([point.longitude, point.latitude]);
  const circle = chosen ? "grid-reach grid-reach-chosen" : "grid-reach";
  if (metres > 0) L.circle(at, { radius: metres, className: circle, interactive: false }).addTo(group);
  L.circleMarker(at, { radius: chosen ? 9 : 7, className: "grid-place" })
    .bindTooltip(nameTag(point.name), {
      permanent: chosen,
      direction: "top",
      className: chosen ? "grid-name grid-name-chosen" : "grid-name",
    })
    .on("click", onChoose)
    .addTo(group);
}
