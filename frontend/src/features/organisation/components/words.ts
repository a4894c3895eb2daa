import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useProblemWords } from "@/lib/faults/useProblemWords";
import { useTimeWords } from "@/lib/time/useTimeWords";

/** Why something was refused, in the words of organisations and duty lists, else in those of the house. */
export function useRefusalWords(): (code: string) => string {
  const { t, i18n } = useTranslation("organisation");
  const house = useProblemWords();
  return useCallback(
    (code) => {
      const key = `refusal.${code}`;
      return i18n.exists(key, { ns: "organisation" }) ? t(key as "refusal.NAME_TAKEN") : house(code);
    },
    [t, i18n, house],
  );
}

/** A day without a time, which begins in China wherever the reader is. */
export function useDayWords(): (day: string) => string {
  const time = useTimeWords();
  return (day) => time.plainDay(`${day}T00:00:00+08:00`);
}

/** 7 天, 36 小时: a limit in the unit that makes it a whole number. */
export function useLimitWords(): (hours: number) => string {
  const { t } = useTranslation("organisation");
  return useCallback(
    (hours) =>
      hours >= 48 && hours % 24 === 0
        ? t("duty.limitDays", { count: hours / 24 })
        : t("duty.limitHours", { count: hours }),
    [t],
  );
}

/** Names in a row, as the language joins them. */
export function useNames(): (names: readonly string[]) => string {
  const { t } = useTranslation("organisation");
  return useCallback((names) => names.join(t("comma")), [t]);
}
