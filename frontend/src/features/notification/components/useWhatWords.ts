import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useTimeWords } from "@/lib/time/useTimeWords";
import type { NotificationRow } from "../queries";

/** What somebody was told, in a sentence of the page's language. */
export function useWhatWords(): (told: NotificationRow) => string {
  const { t } = useTranslation("notification");
  const time = useTimeWords();
  return useCallback(
    (told) => {
      if (told.deadline !== null && told.step !== null && told.dueAt !== null)
        return t("clock", {
          clock: t(`deadline.${told.deadline}`),
          step: t(`step.${told.step}`),
          due: time.moment(told.dueAt),
        });
      // The one thing that reads otherwise for those who are to do it.
      if (told.kind === "ORDER" && told.happening === "DISPATCHED") return t("dispatchedToYou");
      return t(`happening.${told.happening}`);
    },
    [t, time],
  );
}
