import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityStory } from "@/features/culture/policies/nextAct";
import { spanOf } from "@/lib/time/dueClock";
import { useNow } from "@/lib/time/useNow";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { Places, StateMark } from "./Marks";
import { useWhenWords } from "./useWhenWords";
import "./activity-facts.css";

/** When sign-up opens or closes, and how long that is away. */
function useWindowWords(): (activity: ActivityStory) => string {
  const { t } = useTranslation("culture");
  const words = useTimeWords();
  const now = useNow();
  return ({ state, signUpOpensAt, signUpClosesAt }) => {
    if (state === "SIGN_UP_NOT_OPEN") return t("window.opens", { moment: words.moment(signUpOpensAt) });
    const moment = words.moment(signUpClosesAt);
    const left = Date.parse(signUpClosesAt) - now;
    if (left <= 0) return t("window.closed", { moment });
    if (state === "SIGN_UP_CLOSED" || state === "ENDED") return t("window.closes", { moment });
    return t("window.closesIn", { moment, span: words.span(spanOf(left)) });
  };
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What somebody must know before signing up, in the order of the questions: when, where, is there a place. */
export function ActivityFacts({ activity }: { activity: ActivityStory }): ReactNode {
  const { t } = useTranslation("culture");
  const when = useWhenWords();
  const windowWords = useWindowWords();
  return (
    <dl className="activity-facts">
      <Fact name={t("facts.when")}>
        <b>{when.near(activity)}</b>
        <time dateTime={activity.startsAt}>{when.exact(activity)}</time>
      </Fact>
      <Fact name={t("facts.venue")}>
        <b className="place-words">{activity.venue}</b>
        <span>{activity.community.name}</span>
      </Fact>
      <Fact name={t("facts.signUp")}>
        <StateMark state={activity.state} mine={activity.mySignUp !== null} />
        <span>{windowWords(activity)}</span>
      </Fact>
      <Fact name={t("facts.places")}>
        <Places activity={activity} whole />
      </Fact>
      {activity.brand && (
        <Fact name={t("facts.brand")}>
          <b>{activity.brand.name}</b>
          {activity.brand.description !== "" && <span>{activity.brand.description}</span>}
        </Fact>
      )}
    </dl>
  );
}
