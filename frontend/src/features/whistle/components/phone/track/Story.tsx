import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { DueClock } from "@/components/due-clock/DueClock";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { KindMark } from "../KindMark";
import { limitOf, type Told } from "./trackQuery";
import "./story.css";

/** Until when, in words and by the clock. */
function Due({ told }: { told: Told }): ReactNode {
  const { t } = useTranslation("phone");
  const words = useTimeWords();
  if (told.state === "DECLINED") return null;
  if (told.dueAt === null) return <p className="hint">{t("story.noDue")}</p>;
  const ended = told.endedAt;
  const late = ended !== null && Date.parse(ended) > Date.parse(told.dueAt);
  const state = ended === null ? "RUNNING" : late ? "MISSED" : "MET";
  return (
    <p className="due-line">
      <DueClock due={{ dueAt: told.dueAt, endedAt: ended, state }} limitSeconds={limitOf(told)} />
      <span>
        {ended === null
          ? t("story.dueBy", { moment: words.moment(told.dueAt) })
          : t("story.endedAt", { moment: words.moment(ended) })}
      </span>
    </p>
  );
}

/** Why it was declined and where else to go; or the number under which it was written off. */
function Outcome({ told }: { told: Told }): ReactNode {
  const { t } = useTranslation("phone");
  const facts = [
    [t("story.article"), told.declineArticle],
    [t("story.elsewhere"), told.declineElsewhere],
    [t("story.writeOff"), told.writeOffNumber],
  ].filter(([, value]) => typeof value === "string" && value !== "");
  if (facts.length === 0) return null;
  return (
    <dl className="outcome">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Steps({ told }: { told: Told }): ReactNode {
  const { t } = useTranslation("phone");
  const words = useTimeWords();
  return (
    <ol className="story">
      {told.steps.map((step, place) => (
        <li
          key={`${step.at} ${step.type}`}
          aria-current={place === told.steps.length - 1 ? "step" : undefined}
        >
          <b>{t(`story.event.${step.type}`, { unit: step.organisation ?? t("story.unit") })}</b>
          <time dateTime={step.at}>{words.moment(step.at)}</time>
          {step.text !== null && step.text !== "" && <blockquote>{step.text}</blockquote>}
        </li>
      ))}
    </ol>
  );
}

interface StoryProps {
  readonly told: Told;
  /** What it is about stands above it already. */
  readonly titled?: boolean;
}

/** How a whistle stands, in plain words: now, until when, what you can do, and from top to bottom what happened. */
export function Story({ told, titled = false }: StoryProps): ReactNode {
  const { t } = useTranslation("phone");
  const heading = useId();
  return (
    <section className="told" aria-labelledby={heading}>
      <p className="told-line">
        {!titled && <KindMark kind={told.kind} />}
        <span data-testid="whistle-number">{told.number}</span>
      </p>
      <h2 id={heading} className={titled ? "visually-hidden" : undefined}>
        {told.title}
      </h2>
      <p className="hint place-words">{told.place}</p>
      <div className="now" data-state={told.state}>
        <p className="now-state" data-testid="track-state">
          {t(`state.${told.state}`)}
        </p>
        <p>{t(`now.${told.state}`)}</p>
        <Due told={told} />
      </div>
      {told.ratingToken !== null && (
        <Link
          to="/r/rate/$token"
          params={{ token: told.ratingToken }}
          className="button button-primary primary"
        >
          {t("story.rate")}
        </Link>
      )}
      <Outcome told={told} />
      <h3>{t("story.heading")}</h3>
      <Steps told={told} />
    </section>
  );
}
