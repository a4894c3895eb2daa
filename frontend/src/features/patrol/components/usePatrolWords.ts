import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useProblemWords } from "@/lib/faults/useProblemWords";
import type { Plan } from "../queries";

/** Why an act was refused, in the words of patrols, else in those of the house. */
export function usePatrolProblems(): (code: string) => string {
  const { t, i18n } = useTranslation("patrol");
  const house = useProblemWords();
  return useCallback(
    (code) => {
      const key = `problem.${code}`;
      return i18n.exists(key, { ns: "patrol" }) ? t(key as "problem.TOO_FAR") : house(code);
    },
    [t, i18n, house],
  );
}

/** What a plan says, in words. */
export function usePlanWords() {
  const { t } = useTranslation("patrol");
  return {
    place: ({ grid, building, estate }: Plan) => estate?.name ?? building?.name ?? grid?.name ?? "",
    days: ({ weekdays }: Plan) =>
      weekdays.length === 7 ? t("daily") : weekdays.map((day) => t(`weekday.${day}`)).join(t("and")),
    forces: ({ forces }: Plan) => forces.map((force) => t(`force.${force}`)).join(t("and")),
    period: ({ validFrom, validTo }: Plan) =>
      validTo === null
        ? t("plan.period", { from: validFrom })
        : validTo < validFrom
          ? t("plan.calledOff")
          : t("plan.periodTo", { from: validFrom, to: validTo }),
  };
}
