import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useProblemWords } from "@/lib/faults/useProblemWords";

/** Why an act was refused, in the words of emergencies, else in those of the house. */
export function useEmergencyProblems(): (code: string) => string {
  const { t, i18n } = useTranslation("emergencies");
  const house = useProblemWords();
  return useCallback(
    (code) => {
      const key = `problem.${code}`;
      return i18n.exists(key, { ns: "emergencies" }) ? t(key as "problem.YOURSELF") : house(code);
    },
    [t, i18n, house],
  );
}
