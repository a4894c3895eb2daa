import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { Attention } from "@/components/phone/Attention";
import { type ActivityStory, nextAct } from "@/features/culture/policies/nextAct";
import { useRefusalWords } from "./useRefusalWords";
import type { Outcome } from "./useSignUp";
import { useWhenWords } from "./useWhenWords";
import "./outcome-notice.css";

interface OutcomeNoticeProps {
  readonly activity: ActivityStory;
  readonly outcome: Outcome;
  readonly onRetry: () => void;
}

/** How signing up or cancelling ended, and what happens next. */
export function OutcomeNotice({ activity, outcome, onRetry }: OutcomeNoticeProps): ReactNode {
  const { t } = useTranslation("culture");
  const say = useRefusalWords();
  const when = useWhenWords();
  if (outcome.kind === "failed")
    return (
      <Attention>
        <FaultNotice fault={outcome.fault} onRetry={onRetry} />
      </Attention>
    );
  if (outcome.kind === "refused")
    return (
      <Attention>
        <div role="alert" className="notice notice-wrong">
          <p>
            <b>{t(`failed.${outcome.act}`)}</b>
          </p>
          <p>{say(outcome.code)}</p>
        </div>
      </Attention>
    );
  const undo = outcome.act === "CANCEL_SIGN_UP" && nextAct(activity).possible;
  return (
    <Attention>
      <div role="status" className="notice notice-done">
        <p>
          <Icon name="done" />
          <b>{t(`done.${outcome.act}`)}</b>
        </p>
        <p>
          {t(`done.${outcome.act}_next`, { when: when.exact(activity), venue: activity.venue })}
          {undo && t("done.undo")}
        </p>
      </div>
    </Attention>
  );
}
