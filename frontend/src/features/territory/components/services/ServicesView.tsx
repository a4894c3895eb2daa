import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient, useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import type { Column } from "@/components/list-page/listPage";
import { Rows } from "@/components/list-page/Rows";
import "@/components/list-page/list-page.css";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { act } from "@/lib/graphql/act";
import { faultOf } from "@/lib/faults/fault";
import { GridMapQuery } from "@/features/territory/gridQueries";
import {
  type ServiceCircle,
  ServiceMapQuery,
  ServicePointClose,
  type ServicePoint,
} from "@/features/territory/serviceQueries";
import { ActDrawer } from "../ActDrawer";
import { Done } from "../grids/GridsView";
import { OpenMark } from "../OpenMark";
import { useServiceWords } from "../useServiceWords";
import { ServiceDrawer } from "./ServiceDrawer";
import "./services-view.css";

/** Leaflet comes with the map and nowhere else. */
const GridMap = lazy(async () => ({ default: (await import("../map/GridMap")).GridMap }));

interface ServicesViewProps {
  readonly community: string;
  /** Whether the reader may open, change and close service points there. */
  readonly serves: boolean;
}

type InHand = { readonly act: "OPEN" } | { readonly act: "CHANGE" | "CLOSE"; readonly id: string };

/** The service points of a community: a list and a map of the same, how far they reach, and the acts. */
export function ServicesView({ community, serves }: ServicesViewProps): ReactNode {
  const { t } = useTranslation("services");
  const [{ data, error, fetching }, ask] = useQuery({
    query: ServiceMapQuery,
    variables: { code: community },
    requestPolicy: "cache-and-network",
  });
  const [inHand, setInHand] = useState<InHand | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState("");
  const again = () => ask({ requestPolicy: "network-only" });
  const found = data?.community;
  const points = found?.servicePoints ?? [];
  const held = inHand && "id" in inHand ? points.find(({ id }) => id === inHand.id) : undefined;
  const begin = (next: InHand) => {
    setDone("");
    setInHand(next);
  };
  const finish = (words: string) => {
    setInHand(null);
    setDone(words);
    again();
  };
  const close = () => setInHand(null);
  return (
    <section className="points" aria-labelledby="services-title">
      <Done words={done} />
      <header className="points-head">
        <h2 id="services-title">
          {found ? t("count", { count: points.length }) : t("desk.tab")}
          <small>{t("desk.lead")}</small>
        </h2>
        {serves && (
          <button type="button" className="button button-primary" onClick={() => begin({ act: "OPEN" })}>
            {t("desk.open")}
          </button>
        )}
      </header>
      {error && !found ? (
        <FaultNotice fault={faultOf(error)} onRetry={again} />
      ) : !found ? (
        <SkeletonLines lines={8} height={480} />
      ) : (
        <>
          <Reach circle={found.serviceCircle} />
          <div className="services-body" aria-busy={fetching}>
            {points.length === 0 ? (
              <div className="list-empty">
                <h2>{t("desk.none")}</h2>
                <p>{t(serves ? "desk.noneHint" : "desk.noneHintLook")}</p>
              </div>
            ) : (
              <PointRows points={points} onAct={serves ? begin : null} />
            )}
            <ServiceMap
              community={community}
              points={points}
              circle={found.serviceCircle}
              chosen={chosen}
              onChoose={setChosen}
            />
          </div>
        </>
      )}
      {inHand?.act === "OPEN" && (
        <ServiceDrawer
          community={community}
          onDone={(name) => finish(t("desk.done.open", { name }))}
          onClose={close}
          again={again}
        />
      )}
      {inHand?.act === "CHANGE" && held && (
        <ServiceDrawer
          community={community}
          point={held}
          onDone={(name) => finish(t("desk.done.change", { name }))}
          onClose={close}
          again={again}
        />
      )}
      {inHand?.act === "CLOSE" && held && (
        <CloseDrawer
          point={held}
          onDone={() => finish(t("desk.done.close", { name: held.name }))}
          onClose={close}
          again={again}
        />
      )}
    </section>
  );
}

/** The part of the ground that a walk reaches, with its formula one tap away. */
function Reach({ circle: { minutes, metres, groundReachedPercent } }: { circle: ServiceCircle }): ReactNode {
  const { t } = useTranslation("services");
  if (groundReachedPercent === null) return <p className="grids-hint">{t("desk.circleNone", { minutes })}</p>;
  return (
    <div className="services-reach">
      <p>{t("desk.circle", { minutes, metres, percent: groundReachedPercent })}</p>
      <details>
        <summary>{t("desk.circleWhy")}</summary>
        <p className="grids-hint">{t("desk.circleFormula")}</p>
      </details>
    </div>
  );
}

interface PointRowsProps {
  readonly points: readonly ServicePoint[];
  readonly onAct: ((inHand: InHand) => void) | null;
}

function PointRows({ points, onAct }: PointRowsProps): ReactNode {
  const { t } = useTranslation("services");
  const words = useServiceWords();
  const columns: Column<ServicePoint>[] = [
    {
      key: "name",
      title: t("desk.column.name"),
      onCard: "title",
      render: ({ kind, name, address, location }) => (
        <>
          <b>{name}</b>
          <span className="services-address">{t(`kind.${kind}`)}</span>
          <span className="services-address">
            {address}
            {location === null && <> · {t("desk.unplaced")}</>}
          </span>
        </>
      ),
    },
    {
      key: "hours",
      title: t("desk.column.hours"),
      width: "250px",
      render: (point) => (
        <>
          <OpenMark point={point} />
          {words.hours(point).map((line) => (
            <span key={line} className="services-line">
              {line}
            </span>
          ))}
        </>
      ),
    },
    ...(onAct === null
      ? []
      : [
          {
            key: "acts",
            title: t("desk.column.acts"),
            width: "170px",
            render: ({ id, name }: ServicePoint) => (
              <span className="point-acts">
                <button
                  type="button"
                  className="button"
                  aria-label={t("desk.changeOf", { name })}
                  onClick={() => onAct({ act: "CHANGE", id })}
                >
                  {t("desk.change")}
                </button>
                <button
                  type="button"
                  className="button"
                  aria-label={t("desk.closeOf", { name })}
                  onClick={() => onAct({ act: "CLOSE", id })}
                >
                  {t("desk.close")}
                </button>
              </span>
            ),
          },
        ]),
  ];
  return <Rows caption={t("desk.tab")} columns={columns} rows={points} rowKey={({ id }) => id} />;
}

interface ServiceMapProps {
  readonly community: string;
  readonly points: readonly ServicePoint[];
  readonly circle: ServiceCircle;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The places on the ground of the grids. */
function ServiceMap({ community, points, circle, chosen, onChoose }: ServiceMapProps): ReactNode {
  const { t } = useTranslation("services");
  const [{ data }] = useQuery({ query: GridMapQuery, variables: { code: community } });
  const places = useMemo(
    () => ({
      metres: circle.metres,
      points: points.flatMap(({ id, name, location }) => (location ? [{ id, name, ...location }] : [])),
    }),
    [points, circle.metres],
  );
  const sheets = data?.communityMap?.grids ?? noSheets;
  if (places.points.length === 0) return null;
  return (
    <div className="services-map">
      <Suspense fallback={<SkeletonLines lines={6} height={320} />}>
        <GridMap
          label={t("desk.map")}
          sheets={sheets}
          gaps={noSheets}
          chosen={chosen}
          onChoose={onChoose}
          drawing={null}
          places={places}
        />
      </Suspense>
      <p className="grids-hint">{t("desk.legend")}</p>
    </div>
  );
}

const noSheets: readonly never[] = [];

interface CloseDrawerProps {
  readonly point: ServicePoint;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly again: () => void;
}

/** Closes a service point for good, after saying what that means. */
function CloseDrawer({ point, onDone, onClose, again }: CloseDrawerProps): ReactNode {
  const { t } = useTranslation("services");
  const client = useClient();
  return (
    <ActDrawer<object>
      title={t("desk.closeTitle", { name: point.name })}
      submit={t("desk.closeSubmit")}
      danger
      version={point.version}
      send={(_, sent) =>
        act(client, ServicePointClose, { id: point.id, input: { ...sent } }, (data) => data.servicePointClose)
      }
      onDone={onDone}
      onClose={onClose}
      again={again}
    >
      <p className="grids-lead">{t("desk.closeLead")}</p>
    </ActDrawer>
  );
}
