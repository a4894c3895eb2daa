import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useProblemWords } from "@/lib/faults/useProblemWords";

/** Why words were refused, in the words of texts, else in those of the house. */
export function useMessageWords(): (code: string) => string {
  const { t, i18n } = useTranslation("messages");
  const house = useProblemWords();
  return useCallback(
    (code) => {
      const key = `refusal.${code}`;
      return i18n.exists(key, { ns: "messages" }) ? t(key as "refusal.REQUIRED") : house(code);
    },
    [t, i18n, house],
  );
}
