import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { faultOf } from "@/lib/faults/fault";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { standingOf } from "../policies/coverage";
import { type Covered, CoverageQuery, patrolChange } from "../queries";

interface CoverageViewProps {
  readonly community: string;
  readonly day: string;
}

/** How far each grid of a community was walked on a day. */
export function CoverageView({ community, day }: CoverageViewProps): ReactNode {
  const { t } = useTranslation("patrol");
  const time = useTimeWords();
  const [{ data, error }, ask] = useQuery({
    query: CoverageQuery,
    variables: { community, from: day, to: day },
    requestPolicy: "cache-and-network",
    context: patrolChange,
  });
  if (error && !data) {
    return <FaultNotice fault={faultOf(error)} onRetry={() => ask({ requestPolicy: "network-only" })} />;
  }
  if (!data) return <SkeletonLines lines={6} height={280} />;
  const found = data.patrolCoverage;
  const of = found?.days[0];
  if (!found || !of) return <p>{t("coverage.none")}</p>;
  return (
    <section className="patrol-coverage">
      <table className="patrol-table">
        <caption>{t("coverage.caption", { day: of.day })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("grid")}</th>
            <th scope="col">{t("coverage.rounds")}</th>
            <th scope="col">{t("coverage.points")}</th>
            <th scope="col">{t("coverage.standing")}</th>
          </tr>
        </thead>
        <tbody>
          {of.grids.map((row) => (
            <Row key={row.grid?.id ?? ""} name={row.grid?.name ?? t("noGrid")} row={row} />
          ))}
        </tbody>
        <tfoot>
          <Row name={t("coverage.total")} row={{ ...found, roundsBesides: 0 }} />
        </tfoot>
      </table>
      <p className="patrol-quiet">
        {t("coverage.asOf", { at: time.moment(found.asOf) })} · {t("coverage.hint")}
      </p>
    </section>
  );
}

function Row({ name, row }: { name: string; row: Omit<Covered, "grid"> }): ReactNode {
  const { t } = useTranslation("patrol");
  const standing = standingOf(row);
  const nothing = standing === "NOTHING_DUE";
  return (
    <tr className={`patrol-${standing}`}>
      <th scope="row">{name}</th>
      <td>
        {nothing ? "—" : t("coverage.figure", { done: row.roundsDone, due: row.roundsDue })}
        {row.roundsBesides > 0 && (
          <div className="patrol-quiet">{t("coverage.besides", { count: row.roundsBesides })}</div>
        )}
      </td>
      <td>
        {nothing
          ? "—"
          : row.pointsDue === 0
            ? t("coverage.noPoints")
            : t("coverage.figure", { done: row.pointsChecked, due: row.pointsDue })}
      </td>
      <td className="patrol-standing">
        {standing === "NOTHING_DUE" ? t("coverage.nothingDue") : t(`coverage.${standing}`)}
      </td>
    </tr>
  );
}
