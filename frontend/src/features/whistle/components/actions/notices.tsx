import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AvailableAction, WhistleStoryData } from "@/features/whistle/whistleQuery";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { refusalWords } from "./refusalWords";

interface StaleNoticeProps {
  readonly whistle: WhistleStoryData;
  readonly stale: boolean;
  readonly again: () => void;
}

/** Somebody else was faster: first an offer to look, then what is new. */
export function StaleNotice({ whistle, stale, again }: StaleNoticeProps): ReactNode {
  const { t } = useTranslation(["whistle", "common"]);
  const time = useTimeWords();
  const last = whistle.events.at(-1);
  if (stale) {
    return (
      <div role="alert" className="act-notice">
        <b>{t("common:problem.STALE_VERSION")}</b>
        <p>{t("common:problem.STALE_VERSION_hint")}</p>
        <button type="button" className="button" onClick={again}>
          {t("common:action.reload")}
        </button>
      </div>
    );
  }
  return (
    <div role="status" className="act-notice">
      <b>{t("story.now", { state: t(`state.${whistle.state}`) })}</b>
      {last && (
        <p>
          {[t(`story.event.${last.type}`), last.organisation?.name, last.actor, time.moment(last.at)]
            .filter((part) => part != null)
            .join(" · ")}
        </p>
      )}
    </div>
  );
}

/** The act has become impossible while its form was open. */
export function GoneNotice({ refused }: { refused: AvailableAction }): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <p role="alert" className="act-notice act-notice-bad">
      {t("action.gone", { action: t(`action.${refused.action}`), reason: refusalWords(refused, t) })}
    </p>
  );
}
