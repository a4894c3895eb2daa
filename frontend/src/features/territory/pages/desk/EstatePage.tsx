import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { useMe } from "@/features/identity/me";
import { PlaceHistory } from "@/features/territory/components/places/PlaceHistory";
import { EstateBodies } from "@/features/territory/components/places/EstateBodies";
import {
  type EstateCoverage,
  EstateCoverageQuery,
  EstateQuery,
  type EstateSheet,
} from "@/features/territory/placeQueries";
import { seesCoverage } from "@/features/territory/policies/whereabouts";
import { faultOf } from "@/lib/faults/fault";
import { usePageTitle } from "@/lib/usePageTitle";
import "./places.css";

const route = getRouteApi("/staff/estates/$id");

/** A housing estate: its buildings, and, to those who run or oversee its community, who answers for it. */
export function EstatePage(): ReactNode {
  const { t } = useTranslation("places");
  const { id } = route.useParams();
  const [{ data, error }, again] = useQuery({ query: EstateQuery, variables: { id } });
  usePageTitle(data?.estate?.estate.name ?? t("estate.title"));
  if (error && !data) {
    return <FaultNotice fault={faultOf(error)} onRetry={() => again({ requestPolicy: "network-only" })} />;
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
  return <Sheet sheet={data.estate} />;
}

function Sheet({ sheet }: { sheet: EstateSheet }): ReactNode {
  const { t } = useTranslation("places");
  const me = useMe();
  const oversees = me !== null && seesCoverage(me, sheet.community.code);
  const [{ data, error }, again] = useQuery({
    query: EstateCoverageQuery,
    variables: { community: sheet.community.code },
    pause: !oversees,
  });
  const coverage = data?.coverage ?? null;
  return (
    <div className="estate">
      <header className="estate-head">
        <nav className="places-way" aria-label={t("way")}>
          <Link to="/places" search={{ at: sheet.community.code }}>
            {sheet.community.name}
          </Link>
        </nav>
        <h1>{sheet.estate.name}</h1>
        <button type="button" className="button estate-print" onClick={() => window.print()}>
          <Icon name="print" size={18} />
          {t("estate.print")}
        </button>
      </header>
      <Buildings sheet={sheet} coverage={coverage} />
      {error && !data && (
        <FaultNotice fault={faultOf(error)} onRetry={() => again({ requestPolicy: "network-only" })} />
      )}
      {oversees && !coverage && !error && <SkeletonLines lines={4} height={160} />}
      {coverage && <EstateBodies estate={sheet.estate.id} coverage={coverage} />}
      <PlaceHistory places={[sheet.estate, ...sheet.buildings]} level={2} />
    </div>
  );
}

interface BuildingsProps {
  readonly sheet: EstateSheet;
  readonly coverage: EstateCoverage | null;
}

function Buildings({ sheet, coverage }: BuildingsProps): ReactNode {
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
            </tr>
          </thead>
          <tbody>
            {sheet.buildings.map(({ id, name, units, grid }) => (
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
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
