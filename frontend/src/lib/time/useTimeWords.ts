import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DueClock, Span } from "./dueClock";
import { useNow } from "./useNow";
import { clockWords, dateWords, localTime, momentWords, plainDayWords, spanWords, type Words } from "./words";

export interface TimeWords {
  /** 剩 2 小时 10 分. */
  readonly clock: (clock: DueClock) => string;
  /** 2 小时 10 分. */
  readonly span: (span: Span) => string;
  /** 11月24日（周二）10:30. */
  readonly moment: (instant: string) => string;
  /** 11月24日（周二）. */
  readonly date: (instant: string) => string;
  /** 2026年11月24日. */
  readonly plainDay: (instant: string) => string;
  /** 10:30, in China. */
  readonly wall: (instant: string) => string;
}

/** Time in the words of the page's language. */
export function useTimeWords(): TimeWords {
  const { t } = useTranslation("common");
  const now = useNow();
  return useMemo(() => {
    const words: Words = (key, values) => t(key, values ?? {});
    const names = { weekdays: t("time.weekdays").split(" "), months: t("time.months").split(" ") };
    return {
      clock: (clock) => clockWords(clock, words),
      span: (span) => spanWords(span, words),
      moment: (instant) => momentWords(instant, now, words, names),
      date: (instant) => dateWords(instant, now, words, names),
      plainDay: (instant) => plainDayWords(instant, words, names),
      wall: (instant) => localTime(instant).clock,
    };
  }, [t, now]);
}
