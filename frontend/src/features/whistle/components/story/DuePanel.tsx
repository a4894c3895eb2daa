import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import { handlingDeadline, handlingDeadlines } from "@/features/whistle/handling";
import { limitOf } from "@/features/whistle/policies/limits";
import type { WhistleStoryData } from "@/features/whistle/whistleQuery";
import { dueClock } from "@/lib/time/dueClock";
import { useNow } from "@/lib/time/useNow";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { DeadlineGrounds } from "./DeadlineGrounds";
import "./due-panel.css";

type Deadline = WhistleStoryData["deadlines"][number];

const rules = [
  "HANDLE_ORDINARY",
  "HANDLE_URGENT",
  "HANDLE_EMERGENCY",
  "HANDLE_HARD",
  "HANDLE_MATTER",
] as const;

/** The handling clock in words, the exact moment, and why it is that moment. */
export function DuePanel({ whistle }: { whistle: WhistleStoryData }): ReactNode {
  const { t } = useTranslation("whistle");
  const time = useTimeWords();
  const now = useNow();
  const deadline = handlingDeadline(whistle.deadlines);
  if (whistle.state === "DECLINED") return null;
  if (!deadline) {
    return (
      <div className="due-panel due-panel-calm">
        <Icon name="clock" />
        <span>{t("due.none")}</span>
        {whistle.deadlines.length > 0 && <Explained number={whistle.number} />}
      </div>
    );
  }
  const clock = dueClock(deadline, deadline.limitSeconds, now);
  return (
    <div className={`due-panel due-panel-${clock.tone}`}>
      <Icon
        name={
          clock.tone === "met" ? "done" : clock.tone === "late" || clock.tone === "missed" ? "late" : "clock"
        }
      />
      <b>{time.clock(clock)}</b>
      <span>
        {deadline.endedAt === null
          ? t("due.by", { moment: time.moment(deadline.dueAt) })
          : t("due.ended", { ended: time.moment(deadline.endedAt), moment: time.moment(deadline.dueAt) })}
      </span>
      <Explained number={whistle.number}>
        <Why deadline={deadline} />
        {handlingDeadlines(whistle.deadlines)
          .filter((one) => one.round < deadline.round)
          .map((one) => (
            <p key={one.round}>
              {t("due.earlier")}：{t("story.round", { round: one.round })}，
              {time.clock(dueClock(one, one.limitSeconds, now))}
            </p>
          ))}
      </Explained>
    </div>
  );
}

/** All clocks and why they end when they end, read when somebody wants to know. */
function Explained({ number, children }: { number: string; children?: ReactNode }): ReactNode {
  const { t } = useTranslation("whistle");
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("due.why")}</summary>
      {children}
      {open && <DeadlineGrounds number={number} />}
    </details>
  );
}

function Why({ deadline }: { deadline: Deadline }): ReactNode {
  const { t } = useTranslation("whistle");
  const time = useTimeWords();
  const rule = rules.find((one) => one === deadline.rule);
  const { number, unit } = limitOf(deadline.limit);
  return (
    <p>
      {t("due.from", {
        moment: time.moment(deadline.startedAt),
        cause: t(deadline.round > 1 ? "due.reworked" : "due.admitted"),
        limit: rule
          ? t(`due.rule.${rule}`, { limit: t(`due.limit.${unit}`, { number }) })
          : t("due.rule.other", { rule: deadline.rule }),
        due: time.moment(deadline.dueAt),
      })}
    </p>
  );
}
