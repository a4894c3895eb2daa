import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { faultOf } from "@/lib/faults/fault";
import { type GridMapData, GridMapQuery, type Sheet } from "@/features/territory/gridQueries";
import { emptySketch, type Sketch, sketchOf } from "@/features/territory/policies/outline";
import { useAreaWords } from "../useGridWords";
import { ClearDrawer } from "./ClearDrawer";
import { DrawPanel } from "./DrawPanel";
import { type GridAct, GridList } from "./GridList";
import { History, Leftovers } from "./Leftovers";
import { MergeDrawer } from "./MergeDrawer";
import { SplitDrawer } from "./SplitDrawer";

/** Leaflet comes with the map and nowhere else. */
const GridMap = lazy(async () => ({ default: (await import("../map/GridMap")).GridMap }));

interface GridsViewProps {
  readonly community: string;
  /** Whether the reader governs the community. */
  readonly governs: boolean;
}

/** The grids of a community: a list and a map of the same, and for those who govern it the acts. */
export function GridsView({ community, governs }: GridsViewProps): ReactNode {
  const { t } = useTranslation("grids");
  const [{ data, error, fetching }, ask] = useQuery({
    query: GridMapQuery,
    variables: { code: community },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  if (error && !data?.communityMap) return <FaultNotice fault={faultOf(error)} onRetry={again} />;
  if (!data) return <SkeletonLines lines={8} height={520} />;
  if (data.communityMap === null) return <p className="grids-notice">{t("place.none")}</p>;
  return <Grids map={data.communityMap} governs={governs} fetching={fetching} again={again} />;
}

interface GridsProps {
  readonly map: GridMapData;
  readonly governs: boolean;
  readonly fetching: boolean;
  readonly again: () => void;
}

interface InHand {
  readonly act: GridAct;
  readonly grid: string;
}

function Grids({ map, governs, fetching, again }: GridsProps): ReactNode {
  const { t } = useTranslation("grids");
  const area = useAreaWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const [inHand, setInHand] = useState<InHand | null>(null);
  const [sketch, setSketch] = useState<Sketch>(emptySketch);
  const [done, setDone] = useState("");
  const sheet = map.grids.find(({ grid }) => grid.id === inHand?.grid);
  const drawn = inHand?.act === "DRAW" ? sheet : undefined;

  const begin = (act: GridAct, one: Sheet) => {
    setDone("");
    setChosen(one.grid.id);
    setSketch(sketchOf(one.outline));
    setInHand({ act, grid: one.grid.id });
  };
  const close = () => setInHand(null);
  const finish = (words: string, next: string | null = chosen) => {
    setInHand(null);
    setChosen(next);
    setDone(words);
  };
  const drawnId = drawn?.grid.id;
  const drawing = useMemo(
    () => (drawnId === undefined ? null : { grid: drawnId, sketch, onSketch: setSketch }),
    [drawnId, sketch],
  );

  return (
    <>
      <Done words={done} />
      <div className="grids-columns" aria-busy={fetching}>
        <div className="grids-side">
          {drawn ? (
            <DrawPanel
              key={drawn.grid.id}
              sheet={drawn}
              sketch={sketch}
              onSketch={setSketch}
              onDone={(size) => finish(t("done.draw", { grid: drawn.grid.name, area: area(size) }))}
              onClose={close}
              again={again}
            />
          ) : (
            <GridSide map={map} governs={governs} chosen={chosen} onChoose={setChosen} onAct={begin} />
          )}
        </div>
        <div className="grids-map">
          <Suspense fallback={<SkeletonLines lines={6} height={320} />}>
            <GridMap
              sheets={map.grids}
              gaps={map.gaps}
              chosen={chosen}
              onChoose={setChosen}
              drawing={drawing}
            />
          </Suspense>
          <p className="grids-hint">
            {t(map.grids.some(({ outline }) => outline !== null) ? "map.legend" : "map.nothing")}
          </p>
        </div>
        <Leftovers map={map} />
        {governs && <History changes={map.changes} />}
      </div>
      {inHand?.act === "SPLIT" && sheet && (
        <SplitDrawer
          sheet={sheet}
          map={map}
          onDone={(name, count) => finish(t("done.split", { name, count }))}
          onClose={close}
          again={again}
        />
      )}
      {inHand?.act === "MERGE" && sheet && (
        <MergeDrawer
          sheet={sheet}
          map={map}
          onDone={(into) => finish(t("done.merge", { from: sheet.grid.name, grid: into.name }), into.id)}
          onClose={close}
          again={again}
        />
      )}
      {inHand?.act === "CLEAR" && sheet && (
        <ClearDrawer
          sheet={sheet}
          onDone={() => finish(t("done.clear", { grid: sheet.grid.name }))}
          onClose={close}
          again={again}
        />
      )}
    </>
  );
}

interface GridSideProps {
  readonly map: GridMapData;
  readonly governs: boolean;
  readonly chosen: string | null;
  readonly onChoose: (grid: string | null) => void;
  readonly onAct: (act: GridAct, sheet: Sheet) => void;
}

function GridSide({ map, governs, chosen, onChoose, onAct }: GridSideProps): ReactNode {
  const { t } = useTranslation("grids");
  const undrawn = map.grids.filter(({ outline }) => outline === null).length;
  if (map.grids.length === 0) {
    return (
      <div className="grids-empty">
        <h2>{t("list.none")}</h2>
        <p>{t("list.noneHint")}</p>
      </div>
    );
  }
  return (
    <>
      <h2>
        {t("list.title", { count: map.grids.length })}
        <small>{undrawn > 0 && t("list.undrawnCount", { count: undrawn })}</small>
      </h2>
      <GridList sheets={map.grids} chosen={chosen} onChoose={onChoose} onAct={governs ? onAct : null} />
      {!governs && <p className="grids-hint">{t("list.lookOnly")}</p>}
    </>
  );
}

/** What has just been done; takes the focus, because what was pressed may be gone. */
export function Done({ words, children }: { words: string; children?: ReactNode }): ReactNode {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (words !== "") line.current?.focus();
  }, [words]);
  return (
    <div ref={line} role="status" tabIndex={-1} className={words === "" ? "grids-done-none" : "grids-done"}>
      {words}
      {words !== "" && children}
    </div>
  );
}
