import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DueClock } from "@/components/due-clock/DueClock";
import { workingHours } from "@/features/whistle/policies/supervision";
import type { SupervisionAction, SupervisionRow } from "@/features/whistle/supervisionQueries";
import { useTimeWords } from "@/lib/time/useTimeWords";
import "@/features/whistle/components/words/badges.css";
import "./supervision.css";

const tones = { OPEN: "bad", REPLIED: "wait", CLOSED: "good" } as const;

export function SupervisionStateBadge({ state }: { state: SupervisionRow["state"] }): ReactNode {
  const { t } = useTranslation("supervise");
  return <span className={`state state-${tones[state]}`}>{t(`state.${state}`)}</span>;
}

/** Who has to answer: the organisation by its name, else the level. */
export function usePartyWords(): (row: SupervisionRow) => string {
  const { t } = useTranslation("supervise");
  return ({ organisation, party, community }) =>
    organisation?.name ?? (party === "COMMUNITY" ? community.name : t(`party.${party}`));
}

/** Why, in one line: the clock that ran out, or the round that was not satisfying. */
function useCauseWords(): (row: SupervisionRow) => string {
  const { t } = useTranslation(["supervise", "whistle"]);
  return ({ cause, deadlineKind, step, round }) =>
    deadlineKind !== null && step !== null
      ? t("late", { clock: t(`whistle:clocks.kind.${deadlineKind}`), step: t(`step.${step}`) })
      : [t(`cause.${cause}`), round !== null && t("round", { round })].filter(Boolean).join("，");
}

/** The date, how long is left of it, and what that is in working time. */
export function RectifyBy({ row }: { row: SupervisionRow }): ReactNode {
  const { t } = useTranslation("supervise");
  const time = useTimeWords();
  const given = t("given", { hours: workingHours(row.workingSecondsGiven) });
  return (
    <span className="rectify-by" title={given}>
      {row.state === "OPEN" ? (
        <DueClock
          due={{ dueAt: row.rectifyBy, endedAt: null, state: row.overdue ? "OVERDUE" : "RUNNING" }}
          limitSeconds={row.workingSecondsGiven}
        />
      ) : (
        <span>{time.moment(row.rectifyBy)}</span>
      )}
      {row.overdue && row.state !== "OPEN" && <b className="rectify-late">{t("overdue")}</b>}
    </span>
  );
}

/** What is wrong, what is demanded by when, what was answered and decided. */
export function SupervisionWords({ row }: { row: SupervisionRow }): ReactNode {
  const { t } = useTranslation("supervise");
  const time = useTimeWords();
  const cause = useCauseWords();
  const gone = t("deleted");
  return (
    <div className="supervision-words">
      <p>
        {cause(row)}{" "}
        <small>
          {t("issued", {
            who: [t(`issuer.${row.issuer}`), row.issuedBy].filter(Boolean).join(" "),
            moment: time.moment(row.issuedAt),
          })}
        </small>
      </p>
      {row.issuer !== "RULE" && <p>{t("issue", { words: row.issue ?? gone })}</p>}
      {row.issuer !== "RULE" && <p>{t("demand", { words: row.demand ?? gone })}</p>}
      <p>
        {t("rectifyBy", { moment: time.moment(row.rectifyBy) })}{" "}
        <small>
          {[
            t("given", { hours: workingHours(row.workingSecondsGiven) }),
            row.workingSecondsLeft !== null && t("left", { hours: workingHours(row.workingSecondsLeft) }),
            row.rejections > 0 && t("rejections", { count: row.rejections }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </small>
      </p>
      {row.repliedAt !== null && (
        <blockquote>
          {t("reply", {
            who: row.repliedBy ?? "",
            moment: time.moment(row.repliedAt),
            words: row.reply ?? gone,
          }).trim()}
        </blockquote>
      )}
      {row.decidedAt !== null && row.decision !== null && (
        <blockquote>{t("decision", { moment: time.moment(row.decidedAt), words: row.decision })}</blockquote>
      )}
      {row.state === "CLOSED" && row.decidedAt === null && <p>{t("ended")}</p>}
    </div>
  );
}

/** What the reader may do about it now, and nothing else. */
export function SupervisionButtons({
  row,
  onAct,
}: {
  row: SupervisionRow;
  onAct: (action: SupervisionAction) => void;
}): ReactNode {
  const { t } = useTranslation("supervise");
  const possible = row.availableActions.filter(({ available }) => available);
  if (possible.length === 0) return null;
  return (
    <div className="supervision-acts">
      {possible.map(({ action }) => (
        <Button
          key={action}
          size="small"
          type={action === "REJECT" ? "default" : "primary"}
          onClick={() => onAct(action)}
        >
          {t(`action.${action}`)}
        </Button>
      ))}
    </div>
  );
}
