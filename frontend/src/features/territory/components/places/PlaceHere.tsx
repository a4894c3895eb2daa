import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { PlaceQuery } from "@/features/territory/placeQueries";
import { faultOf } from "@/lib/faults/fault";

/** Where one stands in the tree: the way back up, since when the division is in force, and what it has of its own. */
export function PlaceHere({ code }: { code: string }): ReactNode {
  const { t } = useTranslation("places");
  const [{ data, error }, again] = useQuery({ query: PlaceQuery, variables: { code } });
  if (error && !data) {
    return <FaultNotice fault={faultOf(error)} onRetry={() => again({ requestPolicy: "network-only" })} />;
  }
  if (!data) return <SkeletonLines lines={3} height={96} />;
  const { division, community } = data;
  const estates = community?.estates ?? [];
  if (division === null) return <p className="places-notice">{t("unknown")}</p>;
  return (
    <section className="places-here" aria-label={division.name}>
      <nav className="places-way" aria-label={t("way")}>
        <Link to="/places">{t("top")}</Link>
        {division.path.slice(0, -1).map((above) => (
          <Link key={above.code} to="/places" search={{ at: above.code }}>
            {above.name}
          </Link>
        ))}
      </nav>
      <h2>
        {division.name}{" "}
        <small>{t("levelAndCode", { level: t(`level.${division.level}`), code: division.shortCode })}</small>
      </h2>
      <p className={division.validTo === null ? "places-validity" : "places-notice"}>
        {division.validTo === null
          ? t("since", { from: division.validFrom })
          : t("wasInForce", { from: division.validFrom, to: division.validTo })}
      </p>
      {community && (
        <p className="places-ways-on">
          <Link className="button" to="/grids" search={{ place: community.code }}>
            {t("toGrids")}
          </Link>
          <Link className="button" to="/whistles" search={{ division: community.code }}>
            {t("toWhistles")}
          </Link>
        </p>
      )}
      {estates.length > 0 && (
        <>
          <h3>{t("estates", { count: estates.length })}</h3>
          <ul className="places-estates">
            {estates.map(({ estate, buildings }) => (
              <li key={estate.id}>
                <Link to="/estates/$id" params={{ id: estate.id }}>
                  {estate.name}
                </Link>{" "}
                <small>{t("buildings", { count: buildings.length })}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
