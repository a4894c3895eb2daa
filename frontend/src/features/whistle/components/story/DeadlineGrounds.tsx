import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { DeadlinesQuery, type ExplainedDeadline } from "@/features/whistle/deadlinesQuery";
import { limitOf } from "@/features/whistle/policies/limits";
import { faultOf } from "@/lib/faults/fault";
import { dueClock, spanOf } from "@/lib/time/dueClock";
import { useNow } from "@/lib/time/useNow";
import { useTimeWords } from "@/lib/time/useTimeWords";

/** Every clock of a whistle and why it ends when it ends: what is counted, on which days, and what stood still. */
export function DeadlineGrounds({ number }: { number: string }): ReactNode {
  const [{ data, error }, ask] = useQuery({
    query: DeadlinesQuery,
    variables: { number },
    requestPolicy: "network-only",
  });
  if (error && !data)
    return <FaultNotice fault={faultOf(error)} onRetry={() => ask({ requestPolicy: "network-only" })} />;
  if (!data?.whistle) return <SkeletonLines lines={4} height={120} />;
  const running = data.whistle.deadlines.filter(({ endedAt }) => endedAt === null);
  const ended = data.whistle.deadlines.filter(({ endedAt }) => endedAt !== null);
  return (
    <div className="due-grounds">
      {[...running, ...ended].map((deadline) => (
        <Grounds key={`${deadline.kind} ${String(deadline.round)}`} deadline={deadline} />
      ))}
    </div>
  );
}

function Grounds({ deadline }: { deadline: ExplainedDeadline }): ReactNode {
  const { t } = useTranslation("whistle");
  const time = useTimeWords();
  const now = useNow();
  const { number, unit } = limitOf(deadline.limit);
  const clock = dueClock(deadline, deadline.limitSeconds, now);
  const span = (seconds: number) => time.span(spanOf(seconds * 1000));
  return (
    <section className={`due-ground due-ground-${clock.tone}`}>
      <h3>
        {t(`clocks.kind.${deadline.kind}`)} <b>{time.clock(clock)}</b>
      </h3>
      <p>
        {t("clocks.counted", {
          start: time.moment(deadline.startedAt),
          limit: t(`due.limit.${unit}`, { number }),
          due: time.moment(deadline.dueAt),
        })}{" "}
        {t(`clocks.measure.${deadline.measure}`, {
          hours: deadline.explanation.officeHours.join(t("clocks.and")),
        })}
      </p>
      {deadline.extensionSeconds > 0 && (
        <p>{t("clocks.extended", { span: span(deadline.extensionSeconds) })}</p>
      )}
      {deadline.pauses.map(({ from, until, heldSeconds }) => (
        <p key={from}>
          {t("clocks.paused", {
            from: time.moment(from),
            until: time.moment(until),
            span: span(heldSeconds),
          })}
        </p>
      ))}
      {deadline.provisional && <p className="due-provisional">{t("clocks.provisional")}</p>}
      {deadline.warnings.map(({ step, at }) => (
        <p key={step}>{t("clocks.warned", { step: t(`clocks.step.${step}`), moment: time.moment(at) })}</p>
      ))}
      <Days deadline={deadline} span={span} />
    </section>
  );
}

interface DaysProps {
  readonly deadline: ExplainedDeadline;
  readonly span: (seconds: number) => string;
}

function Days({ deadline, span }: DaysProps): ReactNode {
  const { t } = useTranslation("whistle");
  const time = useTimeWords();
  return (
    <details>
      <summary>{t("clocks.days", { span: span(deadline.explanation.countedSeconds) })}</summary>
      <table className="due-days">
        <thead>
          <tr>
            <th scope="col">{t("clocks.day")}</th>
            <th scope="col">{t("clocks.what")}</th>
            <th scope="col">{t("clocks.share")}</th>
          </tr>
        </thead>
        <tbody>
          {deadline.explanation.days.map((day) => (
            <tr key={day.date}>
              <td>{time.date(`${day.date}T00:00:00+08:00`)}</td>
              <td>
                {t(`clocks.dayKind.${day.kind}`)}
                {day.holiday !== null && ` · ${day.holiday}`}
                {day.provisional && ` · ${t("clocks.unsure")}`}
              </td>
              <td>{day.countedSeconds === 0 ? t("clocks.none") : span(day.countedSeconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
