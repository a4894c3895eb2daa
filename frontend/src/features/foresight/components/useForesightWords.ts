import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useProblemWords } from "@/lib/faults/useProblemWords";
import { daysOf, percentOf, placeOf } from "../policies/foresight";
import type { Finding } from "../queries";

/** Why an act was refused, in the words of foresight, else in those of the house. */
export function useForesightProblems(): (code: string) => string {
  const { t, i18n } = useTranslation("foresight");
  const house = useProblemWords();
  return useCallback(
    (code) => {
      const key = `problem.${code}`;
      return i18n.exists(key, { ns: "foresight" }) ? t(key as "problem.LAPSED") : house(code);
    },
    [t, i18n, house],
  );
}

/** A finding in words. */
export function useFindingWords() {
  const { t } = useTranslation("foresight");
  const chance = (share: number) => percentOf(share) ?? t("chanceLess");
  return {
    chance,
    what: (one: Finding) => t("where", { place: placeOf(one), matter: one.matter.title }),
    statistic: (one: Finding) =>
      t(`statistic.${one.kind}`, {
        days: daysOf(one),
        observed: one.observed,
        expected: one.expected.toFixed(1),
        chance: chance(one.probability),
        from: one.windowFrom,
        to: one.windowTo,
      }),
  };
}
