import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { isOver, type StoryEvent, type WhistleStoryData } from "@/features/whistle/whistleQuery";
import { factWords } from "./factWords";
import "./story.css";

/** What happened, from the first to the last, in plain words: who, when, on what ground. */
export function Story({ whistle }: { whistle: WhistleStoryData }): ReactNode {
  const { t } = useTranslation("whistle");
  const over = isOver(whistle.state);
  return (
    <section className="panel" aria-labelledby="story-heading">
      <h2 id="story-heading">{t("story.heading")}</h2>
      <ol className="story">
        {whistle.events.map((event, at) => (
          <Entry key={event.sequence} event={event} before={whistle.events[at - 1]} />
        ))}
        {!over && (
          <li className="story-now">
            <b>{t("story.now", { state: t(`state.${whistle.state}`) })}</b>
          </li>
        )}
      </ol>
    </section>
  );
}

const bad: readonly StoryEvent["type"][] = [
  "REWORK_ORDERED",
  "DECLINED",
  "SENT_BACK",
  "RETURN_ASKED",
  "LIFTED",
  "REOPENED",
  "NO_ANSWER",
  "CLOSED_UNRESOLVED",
  "SUPERVISED",
  "SUPERVISION_REJECTED",
];

/** What rules do, in nobody's name. */
const byRule: readonly StoryEvent["type"][] = [
  "REWORK_ORDERED",
  "RETURN_LAPSED",
  "LIFTED",
  "PARTS_HANDLED",
  "EVALUATION_ENDED",
  "NO_ANSWER",
  "CLOSED_WITH_WHOLE",
  "SUPERVISION_ENDED",
];

/** What leaders say to an organisation. */
const aboutOthers: readonly StoryEvent["type"][] = [
  "SUPERVISED",
  "SUPERVISION_ACCEPTED",
  "SUPERVISION_REJECTED",
];

/** What reporters without login do. */
const byReporters: readonly StoryEvent["type"][] = [
  "BLOWN",
  "EVALUATED",
  "ANSWERED",
  "WITHDRAWN",
  "OBJECTED",
  "SUPPLEMENTED",
  "URGED",
  "JOINED",
  "REOPENED",
];

/** How an entry's mark looks: settled, wrong, or neither. */
function toneOf(event: StoryEvent): string {
  const fact = (name: string) => event.facts.find((one) => one.name === name)?.value;
  if (bad.includes(event.type)) return "story-bad";
  if (event.type === "EVALUATED" && (fact("solved") === "false" || fact("satisfied") === "false"))
    return "story-bad";
  return "story-ok";
}

function Entry({ event, before }: { event: StoryEvent; before: StoryEvent | undefined }): ReactNode {
  const { t } = useTranslation(["whistle", "identity"]);
  const time = useTimeWords();
  const sameDay = before !== undefined && time.date(before.at) === time.date(event.at);
  const who = useWho(event);
  const facts = factWords(event, t, time.moment);
  return (
    <li className={toneOf(event)}>
      <div className="story-line">
        <b>{t(`story.event.${event.type}`)}</b>
        {who !== "" && <span>{who}</span>}
        <time dateTime={event.at}>{sameDay ? time.wall(event.at) : time.moment(event.at)}</time>
      </div>
      {facts.length > 0 && <p className="story-facts">{facts.join(" · ")}</p>}
      {event.text !== null && event.text !== "" && <blockquote>{event.text}</blockquote>}
    </li>
  );
}

/** 城管执法局 李某（部门工作人员); a resident without login is anonymous; rules act in nobody's name. */
function useWho(event: StoryEvent): string {
  const { t } = useTranslation(["whistle", "identity"]);
  const role = event.actorRole === null ? null : t(`identity:role.${event.actorRole}`);
  const person = event.actor ?? null;
  // The organisation of these is whom it is about, not whom the person works for.
  const own = aboutOthers.includes(event.type) ? undefined : event.organisation?.name;
  const said = [own, person ?? role].filter((word) => word != null).join(" ");
  // A leader may have opened it as well.
  const opened = event.type === "SUPERVISED" && event.actorRole === null;
  if (opened || byRule.includes(event.type))
    return [t("story.byRule"), event.organisation?.name].filter(Boolean).join(" · ");
  if (said === "" && byReporters.includes(event.type)) return t("story.anonymous");
  return person !== null && role !== null ? t("story.who", { said, role }) : said;
}
