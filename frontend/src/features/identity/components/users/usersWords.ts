import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useProblemWords } from "@/lib/faults/useProblemWords";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { toInput } from "@/lib/time/inputTime";

/** Why a post or a login was refused, in the words of this page, else in those of the house. */
export function useUserProblems(): (code: string) => string {
  const { t, i18n } = useTranslation("users");
  const house = useProblemWords();
  return useCallback(
    (code) => {
      const key = `problem.${code}`;
      return i18n.exists(key, { ns: "users" }) ? t(key as "problem.YOURSELF") : house(code);
    },
    [t, i18n, house],
  );
}

interface Named {
  readonly name: string;
}

interface Place {
  readonly division: Named | null;
  readonly grid: Named | null;
  readonly building: Named | null;
  readonly organisation: Named | null;
}

/** Where a post is: 昆新社区 · 第一网格. */
export function usePlaceWords(): (post: Place, unit?: string | null) => string {
  const { t } = useTranslation("users");
  return useCallback(
    ({ division, grid, building, organisation }, unit = null) =>
      [division?.name, organisation?.name, grid?.name, building?.name, unit]
        .filter((part) => typeof part === "string")
        .join(t("between")) || t("everywhere"),
    [t],
  );
}

/** From when to when, both days inside. */
export function useTermWords(): (validFrom: string, validTo: string | null) => string {
  const { t } = useTranslation("users");
  const time = useTimeWords();
  const day = (text: string) => time.plainDay(`${text}T00:00:00+08:00`);
  return (validFrom, validTo) =>
    validTo === null
      ? t("term.since", { from: day(validFrom) })
      : t("term.fromTo", { from: day(validFrom), to: day(validTo) });
}

/** The day it is in China, as the API writes days. */
export const today = (): string => toInput(Date.now()).slice(0, 10);

/** The later of two days. */
export const later = (one: string, other: string): string => (one > other ? one : other);
