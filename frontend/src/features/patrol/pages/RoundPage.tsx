import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { faultOf } from "@/lib/faults/fault";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { usePageTitle } from "@/lib/usePageTitle";
import { Notes } from "../components/Notes";
import { minutesBetween } from "../policies/coverage";
import { type Round, RoundQuery } from "../queries";
import "./patrol.css";

const route = getRouteApi("/staff/patrols/$id");

/** One round: where its walker checked in, and what they noted. */
export function RoundPage(): ReactNode {
  const { t } = useTranslation("patrol");
  usePageTitle(t("round.title"));
  const { id } = route.useParams();
  const [{ data, error }, ask] = useQuery({
    query: RoundQuery,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  if (error && !data) return <FaultNotice fault={faultOf(error)} onRetry={again} />;
  if (!data) return <SkeletonLines lines={8} height={480} />;
  if (!data.patrolRound) {
    return (
      <section>
        <h1>{t("round.missing")}</h1>
        <p>{t("round.missingHint")}</p>
      </section>
    );
  }
  return <Story round={data.patrolRound} again={again} />;
}

function Story({ round, again }: { round: Round; again: () => void }): ReactNode {
  const { t } = useTranslation("patrol");
  const time = useTimeWords();
  const { plan, startedAt, endedAt } = round;
  return (
    <article className="patrols">
      <Link to="/patrols" search={{ tab: "ROUNDS" }} className="button patrol-back">
        <Icon name="back" size={18} />
        {t("round.back")}
      </Link>
      <h1>{t("round.of", { name: round.walkerName ?? t("round.nameless") })}</h1>
      <p>
        {plan.name} ·{" "}
        {endedAt === null
          ? t("round.running", { start: time.moment(startedAt) })
          : t("round.lasted", {
              start: time.moment(startedAt),
              minutes: minutesBetween(startedAt, endedAt),
            })}
      </p>
      {round.forgotten && <p className="patrol-warning">{t("round.forgotten")}</p>}
      <section>
        <h2>{t("round.points")}</h2>
        <Points round={round} />
      </section>
      <section>
        <h2>{t("round.notes")}</h2>
        <Notes notes={round.notes} again={again} />
      </section>
    </article>
  );
}

function Points({ round: { plan, checkIns } }: { round: Round }): ReactNode {
  const { t } = useTranslation("patrol");
  const time = useTimeWords();
  if (plan.points.length === 0) return <p className="patrol-quiet">{t("round.plain")}</p>;
  return (
    <ul className="patrol-points">
      {plan.points.map(({ id, name }) => {
        const found = checkIns.find(({ point }) => point === id);
        return (
          <li key={id} className={found ? "patrol-checked" : ""}>
            <span>{name}</span>
            <span className="patrol-quiet">
              {found === undefined
                ? t("round.notChecked")
                : found.way === "CODE"
                  ? t("round.byCode", { at: time.wall(found.at) })
                  : t("round.byPosition", { at: time.wall(found.at), metres: found.metres })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
