import { useTranslation } from "react-i18next";
import { isWithinOneDay, startOf } from "@/features/culture/policies/start";
import { useNow } from "@/lib/time/useNow";
import { useTimeWords } from "@/lib/time/useTimeWords";

/** From and until stay on one line: 14:00–16:00. */
const unbroken = (range: string) => range.replace("–", "\u2060–\u2060");

interface Lasting {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** When an activity is: near (后天 14:00) and exact (11月27日（周五）14:00–16:00). */
export function useWhenWords(): {
  readonly near: (activity: Lasting) => string;
  readonly exact: (activity: Lasting) => string;
} {
  const { t } = useTranslation("culture");
  const words = useTimeWords();
  const now = useNow();
  return {
    near({ startsAt, endsAt }) {
      const start = startOf(startsAt, endsAt, now);
      return start.kind === "inDays"
        ? t("when.inDays", { days: start.days })
        : t(`when.${start.kind}`, { clock: words.wall(startsAt) });
    },
    exact({ startsAt, endsAt }) {
      const start = words.moment(startsAt);
      return isWithinOneDay(startsAt, endsAt)
        ? unbroken(t("when.range", { start, clock: words.wall(endsAt) }))
        : t("when.days", { start, end: words.moment(endsAt) });
    },
  };
}
