import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { BusyButton } from "@/components/phone/BusyButton";
import type { Act, NextAct } from "@/features/culture/policies/nextAct";
import { useRefusalWords } from "./useRefusalWords";
import "./activity-foot.css";

interface ActivityFootProps {
  readonly next: NextAct;
  readonly busy: Act | null;
  /** The person has just cancelled here: signing up again undoes it. */
  readonly undoes: boolean;
  readonly onAct: (act: Act) => void;
  /** Leaves for the login page, to sign up when back. */
  readonly onLogin: () => Promise<void>;
}

/** Asks once more before a place is given away. */
function SureToCancel({ onYes, onNo }: { onYes: () => void; onNo: () => void }): ReactNode {
  const { t } = useTranslation("culture");
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div className="foot activity-foot">
      <p ref={question} tabIndex={-1} role="alert">
        {t("cancel.sure")}
      </p>
      <button type="button" className="button" onClick={onYes}>
        {t("cancel.yes")}
      </button>
      <button type="button" className="button button-primary primary" onClick={onNo}>
        {t("cancel.no")}
      </button>
    </div>
  );
}

/** What cannot be done now, with the reason beside it. */
function Refused({ words, refusal }: { words: string; refusal: string }): ReactNode {
  const { t } = useTranslation("culture");
  const say = useRefusalWords();
  return (
    <div className="foot activity-foot">
      <p id="activity-reason">{say(refusal)}</p>
      {refusal === "FULL" && <p className="hint">{t("fullHint")}</p>}
      <button
        type="button"
        className="button primary"
        aria-disabled="true"
        aria-describedby="activity-reason"
      >
        {words}
      </button>
    </div>
  );
}

/** The page's one act: sign up, log in and sign up, or cancel; or why none of them. */
export function ActivityFoot({ next, busy, undoes, onAct, onLogin }: ActivityFootProps): ReactNode {
  const { t } = useTranslation("culture");
  const [asking, setAsking] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { act } = next;
  // The question takes the place of the button and the focus with it; whoever keeps the place gets both back.
  const foot = useRef<HTMLDivElement>(null);
  const asked = useRef(asking);
  useEffect(() => {
    if (asked.current && !asking) foot.current?.querySelector("button")?.focus();
    asked.current = asking;
  }, [asking]);

  if (next.login) {
    const leave = () => {
      setLeaving(true);
      // The browser leaves; when the identity server does not answer it stays, and so does the button.
      onLogin().catch(() => setLeaving(false));
    };
    return (
      <div className="foot">
        <BusyButton busy={leaving} words={t("act.login")} busyWords={t("act.leaving")} onPress={leave} />
      </div>
    );
  }
  if (busy === null && !next.possible)
    return <Refused words={t(`act.${act}`)} refusal={next.refusal ?? "other"} />;
  if (asking && act === "CANCEL_SIGN_UP" && busy === null)
    return (
      <SureToCancel
        onYes={() => {
          setAsking(false);
          onAct(act);
        }}
        onNo={() => setAsking(false)}
      />
    );
  const shown = busy ?? act;
  return (
    <div className="foot" ref={foot}>
      <BusyButton
        busy={busy !== null}
        second={shown === "CANCEL_SIGN_UP"}
        words={t(undoes && shown === "SIGN_UP" ? "act.again" : `act.${shown}`)}
        busyWords={t(`act.busy.${shown}`)}
        onPress={() => (shown === "CANCEL_SIGN_UP" ? setAsking(true) : onAct(shown))}
      />
    </div>
  );
}
