import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useTimeWords } from "@/lib/time/useTimeWords";
import type { Finding } from "../queries";
import { useFindingWords } from "./useForesightWords";

interface CardProps {
  readonly finding: Finding;
  /** Null for those who only read. */
  readonly onDecide: ((how: "accept" | "dismiss") => void) | null;
}

/** A finding: what it says, how sure that is, what it counts, and what was decided. */
export function FindingCard({ finding, onDecide }: CardProps): ReactNode {
  const { t } = useTranslation("foresight");
  const words = useFindingWords();
  const what = words.what(finding);
  return (
    <article className="foresight-card">
      <header>
        <span className="foresight-kind">{t(`kind.${finding.kind}`)}</span>
        <h2>{what}</h2>
        <p className="foresight-quiet">
          {finding.community.name}
          {finding.state === "OPEN" && <> · {t("decideBy", { day: finding.horizon })}</>}
        </p>
      </header>
      <p>{words.statistic(finding)}</p>
      {finding.basis.includes("LITTLE_HISTORY") && (
        <p className="foresight-warning">{t("basis.LITTLE_HISTORY")}</p>
      )}
      <How finding={finding} />
      <Evidence finding={finding} />
      {finding.state !== "OPEN" && <Decision finding={finding} />}
      {finding.state === "OPEN" && onDecide && (
        <div className="foresight-acts">
          <Button type="primary" onClick={() => onDecide("accept")} aria-label={t("acceptOf", { what })}>
            {t("accept")}
          </Button>
          <Button onClick={() => onDecide("dismiss")} aria-label={t("dismissOf", { what })}>
            {t("dismiss")}
          </Button>
        </div>
      )}
    </article>
  );
}

function How({ finding }: { readonly finding: Finding }): ReactNode {
  const { t } = useTranslation("foresight");
  const { chance } = useFindingWords();
  return (
    <details>
      <summary>{t("how")}</summary>
      <p>
        {t("howBody", {
          from: finding.windowFrom,
          to: finding.windowTo,
          days: finding.historyDays,
          adjusted: chance(finding.adjustedProbability),
          formula: finding.formula,
        })}
      </p>
      <ul>
        {finding.basis.map((one) => (
          <li key={one}>{t(`basis.${one}`)}</li>
        ))}
      </ul>
    </details>
  );
}

function Evidence({ finding }: { readonly finding: Finding }): ReactNode {
  const { t } = useTranslation(["foresight", "whistle"]);
  const time = useTimeWords();
  return (
    <details>
      <summary>{t("evidence", { count: finding.evidence.length })}</summary>
      <ul className="foresight-evidence">
        {finding.evidence.map((one) => (
          <li key={one.id}>
            <Link to="/whistles/$id" params={{ id: one.number }}>
              {one.number}
            </Link>{" "}
            {one.title === "" ? t("untitled") : one.title}
            <span className="foresight-quiet">
              {time.date(one.blownAt)} · {t(`whistle:state.${one.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Decision({ finding }: { readonly finding: Finding }): ReactNode {
  const { t } = useTranslation(["foresight", "whistle"]);
  const time = useTimeWords();
  const { state, decidedAt, deciderName, reason, words, whistle, cameTrue, horizon } = finding;
  const at = decidedAt === null ? "" : time.moment(decidedAt);
  return (
    <div className="foresight-decision">
      <p>
        <b>{t(`state.${state}`)}</b>{" "}
        {state === "LAPSED"
          ? t("lapsedAt", { at })
          : deciderName === null
            ? t("decidedAt", { at })
            : t("decided", { name: deciderName, at })}
      </p>
      {reason !== null && (
        <p>
          {t("because", { reason: t(`reason.${reason}`) })}
          {words !== null && <> {words}</>}
        </p>
      )}
      {whistle !== null && (
        <p>
          <Link to="/whistles/$id" params={{ id: whistle.number }}>
            {t("whistle", { number: whistle.number, state: t(`whistle:state.${whistle.state}`) })}
          </Link>
        </p>
      )}
      <p className={cameTrue === true ? "foresight-true" : "foresight-quiet"}>
        {cameTrue === null
          ? t("cameTrue.open", { day: horizon })
          : t(cameTrue ? "cameTrue.yes" : "cameTrue.no")}
      </p>
    </div>
  );
}
