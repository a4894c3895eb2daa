import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** A payload error's code in words; a code without words of its own (a newer server) still says something. */
export function useProblemWords(): (code: string) => string {
  const { t, i18n } = useTranslation("common");
  return useCallback(
    (code) => {
      const key = `problem.${code}`;
      return i18n.exists(key, { ns: "common" }) ? t(key as "problem.other") : t("problem.other");
    },
    [t, i18n],
  );
}
