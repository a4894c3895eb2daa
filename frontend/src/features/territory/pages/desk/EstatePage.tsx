import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { useMe } from "@/features/identity/me";
import {
  CloseDrawer,
  type KeptPlace,
  RenameDrawer,
} from "@/features/territory/components/places/placeDrawers";
import { PlaceHistory } from "@/features/territory/components/places/PlaceHistory";
import { EstateBodies } from "@/features/territory/components/places/EstateBodies";
import {
  type EstateCoverage,
  EstateCoverageQuery,
  EstateQuery,
  type EstateSheet,
} from "@/features/territory/placeQueries";
import { mayRedraw, seesCoverage } from "@/features/territory/policies/whereabouts";
import { faultOf } from "@/lib/faults/fault";
import { usePageTitle } from "@/lib/usePageTitle";
import "./places.css";

const route = getRouteApi("/staff/estates/$id");

/** A housing estate: its buildings, and, to those who run or oversee its community, who answers for it. */
export function EstatePage(): ReactNode {
  const { t } = useTranslation("places");
  const { id } = route.useParams();
  const [{ data, error }, again] = useQuery({ query: EstateQuery, variables: { id } });
  const refresh = () => again({ requestPolicy: "network-only" });
  usePageTitle(data?.estate?.estate.name ?? t("estate.title"));
  if (error && !data) {
    return <FaultNotice fault={faultOf(error)} onRetry={refresh} />;
  }
  if (!data) return <SkeletonLines lines={8} height={360} />;
  if (data.estate === null) {
    return (
      <div className="estate">
        <h1>{t("estate.unknown")}</h1>
        <Link to="/places">{t("estate.back")}</Link>
      </div>
    );
  }
  return <Sheet key={data.estate.estate.id} sheet={data.estate} refresh={refresh} />;
}

interface SheetProps {
  readonly sheet: EstateSheet;
  /** Reads the estate anew. */
  readonly refresh: () => void;
}

/** What is being done, and to which place. */
interface Doing {
  readonly act: "rename" | "close";
  readonly place: KeptPlace;
}

function Sheet({ sheet, refresh }: SheetProps): ReactNode {
  const { t } = useTranslation("places");
  const me = useMe();
  const oversees = me !== null && seesCoverage(me, sheet.community.code);
  const [{ data, error }, again] = useQuery({
    query: EstateCoverageQuery,
    variables: { community: sheet.community.code },
    pause: !oversees,
  });
  const coverage = data?.coverage ?? null;
  const [doing, setDoing] = useState<Doing | null>(null);
  const [done, setDone] = useState("");
  const { estate, standing } = sheet;
  const keeps = me !== null && standing.validTo === null && mayRedraw(me, sheet.community.code);
  const self: KeptPlace = { kind: "estate", ...estate, version: standing.version };
  const begin = (next: Doing) => {
    setDone("");
    setDoing(next);
  };
  const drawer = doing && {
    // As it is now, when it was read anew meanwhile.
    place: doing.place.kind === "estate" ? self : buildingOf(sheet, doing.place),
    again: refresh,
    onClose: () => setDoing(null),
    onDone: (words: string) => {
      setDoing(null);
      setDone(words);
      refresh();
      if (oversees) again({ requestPolicy: "network-only" });
    },
  };
  return (
    <div className="estate">
      <p role="status" className={done === "" ? "visually-hidden" : "places-done"}>
        {done}
      </p>
      <header className="estate-head">
        <nav className="places-way" aria-label={t("way")}>
          <Link to="/places" search={{ at: sheet.community.code }}>
            {sheet.community.name}
          </Link>
        </nav>
        <h1>{sheet.estate.name}</h1>
        {keeps && <PlaceButtons place={self} onBegin={begin} />}
        <button type="button" className="button estate-print" onClick={() => window.print()}>
          <Icon name="print" size={18} />
          {t("estate.print")}
        </button>
      </header>
      {standing.validTo !== null && (
        <p className="places-notice">{t("estate.closed", { to: standing.validTo })}</p>
      )}
      <Buildings sheet={sheet} coverage={coverage} onBegin={keeps ? begin : null} />
      {error && !data && (
        <FaultNotice fault={faultOf(error)} onRetry={() => again({ requestPolicy: "network-only" })} />
      )}
      {oversees && !coverage && !error && <SkeletonLines lines={4} height={160} />}
      {coverage && <EstateBodies estate={sheet.estate.id} coverage={coverage} />}
      <PlaceHistory places={[estate, ...sheet.buildings, ...sheet.closedBuildings]} level={2} />
      {drawer && doing.act === "rename" && <RenameDrawer {...drawer} />}
      {drawer && doing.act === "close" && (
        <CloseDrawer {...drawer} buildings={doing.place.kind === "estate" ? sheet.buildings.length : 0} />
      )}
    </div>
  );
}

function buildingOf({ buildings }: EstateSheet, place: KeptPlace): KeptPlace {
  const found = buildings.find(({ id }) => id === place.id);
  return found
    ? { kind: "building", id: found.id, name: found.name, version: found.standing.version }
    : place;
}

interface PlaceButtonsProps {
  readonly place: KeptPlace;
  readonly onBegin: (doing: Doing) => void;
}

function PlaceButtons({ place, onBegin }: PlaceButtonsProps): ReactNode {
  const { t } = useTranslation("places");
  const { name } = place;
  return (
    <span className="place-buttons">
      <Button aria-label={t("rename.title", { name })} onClick={() => onBegin({ act: "rename", place })}>
        {t("rename.button")}
      </Button>
      <Button aria-label={t("close.title", { name })} onClick={() => onBegin({ act: "close", place })}>
        {t("close.button")}
      </Button>
    </span>
  );
}

interface BuildingsProps {
  readonly sheet: EstateSheet;
  readonly coverage: EstateCoverage | null;
  /** Null to those who change nothing here. */
  readonly onBegin: ((doing: Doing) => void) | null;
}

function Buildings({ sheet, coverage, onBegin }: BuildingsProps): ReactNode {
  const { t } = useTranslation("places");
  if (sheet.buildings.length === 0) return <p className="places-notice">{t("estate.noBuildings")}</p>;
  const headsOf = (id: string) =>
    coverage?.buildings.find(({ building }) => building.id === id)?.heads.map(({ name }) => name) ?? [];
  return (
    <section>
      <h2 id="estate-buildings">{t("buildings", { count: sheet.buildings.length })}</h2>
      {/* What scrolls must be reached by keyboard (WCAG 2.1.1). */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="estate-scroll" tabIndex={0} role="region" aria-labelledby="estate-buildings">
        <table className="estate-table">
          <thead>
            <tr>
              <th scope="col">{t("estate.building")}</th>
              <th scope="col">{t("estate.units")}</th>
              <th scope="col">{t("estate.grid")}</th>
              {coverage && <th scope="col">{t("estate.heads")}</th>}
              {onBegin && (
                <th scope="col" className="estate-acts">
                  {t("estate.acts")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {sheet.buildings.map(({ id, name, units, grid, standing: { version } }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{units.length === 0 ? t("estate.none") : units.join(t("comma"))}</td>
                <td>{grid?.name ?? <span className="estate-gap">{t("estate.noGrid")}</span>}</td>
                {coverage && (
                  <td>
                    {headsOf(id).length === 0 ? (
                      <span className="estate-gap">{t("estate.noHead")}</span>
                    ) : (
                      headsOf(id).join(t("comma"))
                    )}
                  </td>
                )}
                {onBegin && (
                  <td className="estate-acts">
                    <PlaceButtons place={{ kind: "building", id, name, version }} onBegin={onBegin} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
