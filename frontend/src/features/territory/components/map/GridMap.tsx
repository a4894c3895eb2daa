import L from "leaflet";
import "leaflet/dist/leaflet.css";
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import type { Gap, Sheet } from "@/features/territory/gridQueries";
import { type Position, type Sketch, sketchOf } from "@/features/territory/policies/outline";
import { latLng, nameTag } from "./leaflet";
import { addPlaces, noPlaces, type Places } from "./placeLayer";
import "./grid-map.css";

export interface GridMapProps {
  readonly sheets: readonly Sheet[];
  readonly gaps: readonly Gap[];
  /** What the map is of; of grids when not said. */
  readonly label?: string;
  readonly chosen: string | null;
  readonly onChoose: (grid: string) => void;
  /** The outline in hand: the map then takes points instead of choosing grids. */
  readonly drawing: {
    readonly grid: string;
    readonly sketch: Sketch;
    readonly onSketch: (sketch: Sketch) => void;
  } | null;
  /** What stands on the ground, and how far one gets from it on foot. */
  readonly places?: Places;
}

/** More corners than this are too close to be caught by a finger; they are drawn without handles. */
const MOST_HANDLES = 120;

/** Where a map without anything on it begins: 清水河县城. */
const NOWHERE: L.LatLngExpression = [39.921, 111.679];

const rings = ({ corners, holes }: Sketch) => [corners, ...holes].map((ring) => ring.map(latLng));

/** Sets a new point where the map was clicked, a centimetre being fine enough for any border. */
const positionOf = ({ lat, lng }: L.LatLng): Position => [Number(lng.toFixed(7)), Number(lat.toFixed(7))];

/**
 * The outlines of a community's grids on plain paper: no tiles, so no request leaves the house. Whatever it shows is
 * in the list beside it, too; the map is never the only way.
 */
export function GridMap(props: GridMapProps): ReactNode {
  const { sheets, gaps, chosen, onChoose, drawing, places = noPlaces } = props;
  const { t } = useTranslation("grids");
  const box = useRef<HTMLDivElement>(null);
  const map = useMap(box);
  const layers = useRef<L.LayerGroup | null>(null);
  const gapName = t("gap");

  const add = (position: Position) => {
    if (drawing) drawing.onSketch({ ...drawing.sketch, corners: [...drawing.sketch.corners, position] });
  };
  const addCorner = useEffectEvent(add);
  const moveCorner = useEffectEvent((moved: number, position: Position) => {
    if (!drawing) return;
    const corners = drawing.sketch.corners.map((corner, at) => (at === moved ? position : corner));
    drawing.onSketch({ ...drawing.sketch, corners });
  });
  const choose = useEffectEvent(onChoose);

  useEffect(() => {
    const here = map.current;
    if (!here) return undefined;
    const click = (event: L.LeafletMouseEvent) => addCorner(positionOf(event.latlng));
    here.on("click", click);
    return () => void here.off("click", click);
  }, [map]);

  useEffect(() => {
    const here = map.current;
    if (!here) return;
    layers.current?.remove();
    const group = L.layerGroup().addTo(here);
    layers.current = group;
    for (const gap of gaps) addGap(group, gap, gapName);
    for (const sheet of sheets) {
      addSheet(group, sheet, {
        chosen: sheet.grid.id === chosen,
        replaced: sheet.grid.id === drawing?.grid,
        ...(drawing === null && { onChoose: () => choose(sheet.grid.id) }),
      });
    }
    addPlaces(group, places, { chosen, onChoose: (point) => choose(point) });
    if (drawing) addSketch(group, drawing.sketch, (at, position) => moveCorner(at, position));
  }, [map, sheets, gaps, chosen, drawing, gapName, places]);

  useEffect(() => {
    if (map.current) lookAt(map.current, sheets, drawing?.sketch ?? null, places);
  }, [map, sheets, drawing?.sketch, places]);

  return (
    <div
      className={drawing ? "grid-map grid-map-drawing" : "grid-map"}
      role="region"
      aria-label={props.label ?? t("map.label")}
    >
      <div ref={box} className="grid-map-box" />
      {drawing && (
        <>
          <span className="grid-map-cross" aria-hidden="true" />
          <button
            type="button"
            className="button grid-map-add"
            onClick={() => {
              if (map.current) add(positionOf(map.current.getCenter()));
            }}
          >
            <Icon name="place" size={18} />
            {t("map.addAtCross")}
          </button>
        </>
      )}
    </div>
  );
}

/** One Leaflet map for as long as the component stands. */
function useMap(box: RefObject<HTMLDivElement | null>): RefObject<L.Map | null> {
  const { t } = useTranslation("grids");
  const map = useRef<L.Map | null>(null);
  const words = useEffectEvent(() => ({ zoomInTitle: t("map.in"), zoomOutTitle: t("map.out") }));
  useEffect(() => {
    if (!box.current) return undefined;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const made = L.map(box.current, {
      attributionControl: false,
      zoomControl: false,
      // Rolling over the map must go on rolling the page; two fingers, the buttons and + and - zoom.
      scrollWheelZoom: false,
      doubleClickZoom: false,
      zoomAnimation: !still,
      fadeAnimation: !still,
      zoomSnap: 0.5,
      maxZoom: 20,
    });
    L.control.zoom({ position: "topright", ...words() }).addTo(made);
    L.control.scale({ imperial: false, maxWidth: 160 }).addTo(made);
    made.setView(NOWHERE, 14);
    map.current = made;
    return () => {
      map.current = null;
      made.remove();
    };
  }, [box]);
  return map;
}

/** Shows everything, unless all of it is in sight already: whoever is drawing keeps their view. */
function lookAt(map: L.Map, sheets: readonly Sheet[], sketch: Sketch | null, places: Places): void {
  const drawn = sheets.map(({ outline }) => sketchOf(outline));
  const points = [
    ...[...drawn, ...(sketch ? [sketch] : [])].flatMap(({ corners }) => corners.map(latLng)),
    ...places.points.map(({ longitude, latitude }) => latLng([longitude, latitude])),
  ];
  const bounds = L.latLngBounds(points);
  const size = map.getSize();
  if (!bounds.isValid() || size.x === 0) return;
  if (sketch === null || isOutOfSight(map, sketch, bounds)) {
    map.fitBounds(bounds, { padding: [28, 28], maxZoom: 18, animate: false });
  }
}

/** Whether what is drawn lies beside the view, or is too small in it to be worked on. */
function isOutOfSight(map: L.Map, { corners }: Sketch, bounds: L.LatLngBounds): boolean {
  const last = corners.at(-1);
  if (last === undefined) return !map.getBounds().intersects(bounds);
  return !map.getBounds().contains(latLng(last)) || map.getBoundsZoom(bounds) - map.getZoom() > 2;
}

interface SheetLook {
  readonly chosen: boolean;
  readonly replaced: boolean;
  readonly onChoose?: () => void;
}

function addSheet(group: L.LayerGroup, sheet: Sheet, { chosen, replaced, onChoose }: SheetLook): void {
  if (sheet.outline === null) return;
  const polygon = L.polygon(rings(sketchOf(sheet.outline)), {
    className: ["grid-shape", chosen && "grid-shape-chosen", replaced && "grid-shape-replaced"]
      .filter((one) => one !== false)
      .join(" "),
    interactive: onChoose !== undefined,
  });
  polygon.bindTooltip(nameTag(sheet.grid.name), {
    permanent: true,
    direction: "center",
    className: chosen ? "grid-name grid-name-chosen" : "grid-name",
  });
  if (onChoose) polygon.on("click", onChoose);
  polygon.addTo(group);
}

function addGap(group: L.LayerGroup, gap: Gap, name: string): void {
  const polygon = L.polygon(rings(sketchOf(gap.outline)), { className: "grid-gap", interactive: false });
  polygon.bindTooltip(nameTag(name), {
    permanent: true,
    direction: "center",
    className: "grid-name grid-name-gap",
  });
  polygon.addTo(group);
  hatch(polygon.getElement());
}

const SVG = "http://www.w3.org/2000/svg";
const HATCH = "grid-gap-hatch";

/** Puts the pattern that gaps are filled with into the drawing they stand in. */
function hatch(path: Element | undefined): void {
  const svg = path?.closest("svg");
  if (!path || !svg) return;
  if (!svg.querySelector(`#${HATCH}`)) {
    const pattern = document.createElementNS(SVG, "pattern");
    const attributes = { id: HATCH, width: "8", height: "8", patternUnits: "userSpaceOnUse" };
    for (const [name, value] of Object.entries(attributes)) pattern.setAttribute(name, value);
    pattern.setAttribute("patternTransform", "rotate(45)");
    const line = document.createElementNS(SVG, "path");
    line.setAttribute("d", "M0 0v8");
    line.setAttribute("class", "grid-gap-line");
    pattern.append(line);
    svg.prepend(pattern);
  }
  path.setAttribute("fill", `url(#${HATCH})`);
  path.setAttribute("fill-opacity", "1");
}

function addSketch(
  group: L.LayerGroup,
  sketch: Sketch,
  onMove: (at: number, position: Position) => void,
): void {
  const { corners } = sketch;
  const line = corners.length < 3 ? L.polyline(corners.map(latLng)) : L.polygon(rings(sketch));
  line.setStyle({ className: "grid-sketch" });
  line.options.interactive = false;
  line.addTo(group);
  if (corners.length > MOST_HANDLES) return;
  corners.forEach((corner, at) => {
    const last = at === corners.length - 1;
    const handle = L.marker(latLng(corner), {
      draggable: true,
      keyboard: false,
      icon: L.divIcon({
        className: last ? "grid-corner grid-corner-last" : "grid-corner",
        iconSize: [24, 24],
      }),
    });
    handle.on("dragend", () => onMove(at, positionOf(handle.getLatLng())));
    handle.addTo(group);
  });
}
