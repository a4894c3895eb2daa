import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WhistleStoryData } from "@/features/whistle/whistleQuery";
import { useTimeWords } from "@/lib/time/useTimeWords";
import "./side-panels.css";

type Mention = NonNullable<WhistleStoryData["partOf"]>;

/** Which organisations wanted to give their order back, why, and what came of it. */
export function ReturnsPanel({ whistle }: { whistle: WhistleStoryData }): ReactNode {
  const { t } = useTranslation("whistle");
  const { moment } = useTimeWords();
  if (whistle.returnOrders.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="returns-heading">
      <h2 id="returns-heading">{t("returns.heading")}</h2>
      <ul className="order-list">
        {whistle.returnOrders.map((one) => (
          <li key={one.id}>
            <div className="order-head">
              <b>{one.organisation.name}</b>
              <span>{t(`returnReason.${one.reason}`)}</span>
            </div>
            <small>
              {[
                t("returns.asked", { moment: moment(one.askedAt) }),
                one.ruling === null || one.ruledAt === null
                  ? t("returns.waits")
                  : t("returns.ruled", {
                      ruling: t(`returnRuling.${one.ruling}`),
                      moment: moment(one.ruledAt),
                    }),
                one.article !== null && t("returns.article", { article: one.article }),
                one.proposed && t("returns.proposes", { name: one.proposed.name }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </small>
            {[one.evidence, one.rulingReason]
              .filter((words): words is string => words !== null && words !== "")
              .map((words) => (
                <blockquote key={words}>{words}</blockquote>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The whole that it is a part of, its parts, and what it was merged into. */
export function KinPanel({ whistle }: { whistle: WhistleStoryData }): ReactNode {
  const { t } = useTranslation("whistle");
  const ties: [string, readonly Mention[]][] = [
    [t("kin.partOf"), whistle.partOf ? [whistle.partOf] : []],
    [t("kin.parts"), whistle.parts],
    [t("kin.mergedInto"), whistle.mergedInto ? [whistle.mergedInto] : []],
  ];
  if (ties.every(([, others]) => others.length === 0)) return null;
  return (
    <section className="panel" aria-labelledby="kin-heading">
      <h2 id="kin-heading">{t("kin.heading")}</h2>
      <dl className="facts">
        {ties
          .filter(([, others]) => others.length > 0)
          .map(([name, others]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {others.map(({ id, number, state }) => (
                  <div key={id}>
                    <Link to="/whistles/$id" params={{ id: number }}>
                      {number}
                    </Link>{" "}
                    {t(`state.${state}`)}
                  </div>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
