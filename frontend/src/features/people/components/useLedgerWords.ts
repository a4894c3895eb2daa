import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useProblemWords } from "@/lib/faults/useProblemWords";
import { useTimeWords } from "@/lib/time/useTimeWords";

interface Door {
  readonly number: string;
  readonly unit: string | null;
  readonly building: { readonly name: string };
}

/** Where a door is: 1号楼1单元302. */
export function useDoorWords(): (door: Door) => string {
  const { i18n } = useTranslation("people");
  const between = i18n.language === "en" ? " " : "";
  return useCallback(
    ({ building, unit, number }) =>
      [building.name, unit, number].filter((part) => part !== null).join(between),
    [between],
  );
}

/** A day without a time, which begins in China wherever the reader is. */
export function useDayWords(): (day: string) => string {
  const time = useTimeWords();
  return (day) => time.plainDay(`${day}T00:00:00+08:00`);
}

/** Why the ledger refused something; codes that every form knows have their words in `common`. */
export function useLedgerProblemWords(): (code: string) => string {
  const { t, i18n } = useTranslation("people");
  const common = useProblemWords();
  return useCallback(
    (code) =>
      i18n.exists(`problem.${code}`, { ns: "people" })
        ? t(`problem.${code}` as "problem.TWO_HEADS")
        : common(code),
    [t, i18n, common],
  );
}
