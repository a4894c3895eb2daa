import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useProblemWords } from "@/lib/faults/useProblemWords";

/** Why something was refused, in the words of routing rules, else in those of the house. */
export function useRefusalWords(): (code: string) => string {
  const { t, i18n } = useTranslation("routing");
  const house = useProblemWords();
  return useCallback(
    (code) => {
      const key = `refusal.${code}`;
      return i18n.exists(key, { ns: "routing" }) ? t(key as "refusal.NO_RULES") : house(code);
    },
    [t, i18n, house],
  );
}
