import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { RefreshBar } from "@/components/phone/RefreshBar";
import { forgetBegun, isBegun, keepBegun } from "@/features/culture/policies/begunSignUp";
import { type ActivityStory, nextAct } from "@/features/culture/policies/nextAct";
import { useSession, useSessionState } from "@/lib/session/SessionContext";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { ActivityFacts } from "./ActivityFacts";
import { ActivityFoot } from "./ActivityFoot";
import { OutcomeNotice } from "./OutcomeNotice";
import { useSignUp } from "./useSignUp";

interface ActivityDetailProps {
  /** The activity as last answered; another object with every answer. */
  readonly answered: ActivityStory;
  readonly asking: boolean;
  readonly again: () => void;
}

/** Whoever had to log in first comes back to this page and finds the sign-up done that they had begun. */
function useFinishBegun(id: string, signUp: () => void): void {
  const { status } = useSessionState();
  const finish = useEffectEvent(signUp);
  const finished = useRef(false);
  useEffect(() => {
    if (finished.current || status !== "signed-in" || !isBegun(id, Date.now())) return;
    finished.current = true;
    forgetBegun();
    finish();
  }, [id, status]);
}

/** One activity: all about it, whether one has signed up, and the one thing to do now. */
export function ActivityDetail({ answered, asking, again }: ActivityDetailProps): ReactNode {
  const { t } = useTranslation("culture");
  const words = useTimeWords();
  const session = useSession();
  // What an act answered stands until the page has been told anew.
  const [changed, setChanged] = useState<{ since: ActivityStory; activity: ActivityStory } | null>(null);
  const activity = changed?.since === answered ? changed.activity : answered;
  const { run, busy, outcome } = useSignUp({
    activity,
    again,
    onChanged: (fresh) => setChanged({ since: answered, activity: fresh }),
  });
  const next = nextAct(activity);
  // A sign-up that is refused now is not tried: the page says why.
  useFinishBegun(activity.id, () => {
    if (next.act === "SIGN_UP" && next.possible) void run("SIGN_UP");
  });

  const { mySignUp } = activity;
  const justSignedUp = outcome?.kind === "done" && outcome.act === "SIGN_UP";
  return (
    <>
      <h1>{activity.title}</h1>
      {outcome && (
        <OutcomeNotice activity={activity} outcome={outcome} onRetry={() => void run(outcome.act)} />
      )}
      {mySignUp && !justSignedUp && (
        <div className="notice">
          <p>
            <b>{t("signedUpAt")}</b>
          </p>
          <p>{t("signedUpWhen", { moment: words.moment(mySignUp.signedUpAt) })}</p>
        </div>
      )}
      <ActivityFacts activity={activity} />
      {activity.description !== "" && (
        <section>
          <h2>{t("about")}</h2>
          <p className="own-words">{activity.description}</p>
        </section>
      )}
      <RefreshBar busy={asking} onRefresh={again} />
      <ActivityFoot
        next={next}
        busy={busy}
        undoes={outcome?.kind === "done" && outcome.act === "CANCEL_SIGN_UP"}
        onAct={(act) => void run(act)}
        onLogin={() => {
          keepBegun(activity.id, Date.now());
          return session.signIn(`/r/activities/${activity.id}`);
        }}
      />
    </>
  );
}
