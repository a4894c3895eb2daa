import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useProblemWords } from "@/lib/faults/useProblemWords";

/** Why something was refused, in the words of grids and whistle points, else in those of the house. */
export function useRefusalWords(): (code: string) => string {
  const { t, i18n } = useTranslation("grids");
  const house = useProblemWords();
  return useCallback(
    (code) => {
      const key = `refusal.${code}`;
      return i18n.exists(key, { ns: "grids" }) ? t(key as "refusal.NAME_TAKEN") : house(code);
    },
    [t, i18n, house],
  );
}

/** 8.3 公顷: ground in the unit that makes it a small number. */
export function useAreaWords(): (squareMetres: number) => string {
  const { t, i18n } = useTranslation("grids");
  return useCallback(
    (squareMetres) => {
      const words = (unit: "metres" | "hectares" | "kilometres", size: number, digits: number) =>
        t(`area.${unit}`, {
          size: new Intl.NumberFormat(i18n.language, { maximumFractionDigits: digits }).format(size),
        });
      if (squareMetres < 10_000) return words("metres", squareMetres, 0);
      return squareMetres < 1_000_000
        ? words("hectares", squareMetres / 10_000, 1)
        : words("kilometres", squareMetres / 1_000_000, 2);
    },
    [t, i18n.language],
  );
}

/** 1号楼、2号楼: names in a row, as the language joins them. */
export function useNames(): (names: readonly string[]) => string {
  const { t } = useTranslation("grids");
  return useCallback((names) => names.join(t("comma")), [t]);
}
