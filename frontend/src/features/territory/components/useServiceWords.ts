import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "@/lib/time/useNow";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { localTime } from "@/lib/time/words";
import { linesOf, type OpeningLine, runsOf } from "@/features/territory/policies/openings";
import { roundedMetres } from "@/features/territory/policies/nearness";
import type { ServicePoint } from "@/features/territory/serviceQueries";

export interface ServiceWords {
  /** 正在营业，17:30 关门; 现在关门，11月30日（周一）08:30 开门. */
  readonly now: (point: ServicePoint) => string;
  /** 周一至周五 08:30–12:00、14:30–17:30; a line each. */
  readonly hours: (point: ServicePoint) => readonly string[];
  /** 约 420 米. */
  readonly distance: (metres: number) => string;
}

const sameDay = (a: string | number, b: string | number) => {
  const [one, other] = [localTime(a), localTime(b)];
  return one.day === other.day && one.month === other.month && one.year === other.year;
};

/** Opening hours and distances in the words of the page's language. */
export function useServiceWords(): ServiceWords {
  const { t, i18n } = useTranslation("services");
  const time = useTimeWords();
  const now = useNow();
  return useMemo(() => {
    const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
    const line = ({ days, times }: OpeningLine) =>
      t("line", {
        days:
          days.length === 7
            ? t("daily")
            : runsOf(days)
                .map(([first, last]) =>
                  first === last
                    ? t(`day.${first}`)
                    : t("run", { first: t(`day.${first}`), last: t(`day.${last}`) }),
                )
                .join(t("comma")),
        times: times
          .map(({ opens, closes }) =>
            opens === "00:00" && closes === "24:00" ? t("allDay") : t("times", { opens, closes }),
          )
          .join(t("comma")),
      });
    return {
      now({ hours, openNow, changesAt }) {
        if (hours.length === 0) return t("hoursAsk");
        if (changesAt === null) return t(openNow ? "open" : "closed");
        const moment = sameDay(changesAt, now) ? time.wall(changesAt) : time.moment(changesAt);
        return t(openNow ? "openUntil" : "closedUntil", { moment });
      },
      hours: ({ hours }) => linesOf(hours).map(line),
      distance(metres) {
        const rounded = roundedMetres(metres);
        return rounded < 1000
          ? t("distance", { metres: number.format(rounded) })
          : t("distanceFar", { kilometres: number.format(rounded / 1000) });
      },
    };
  }, [t, i18n.language, time, now]);
}
