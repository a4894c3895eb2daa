import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ImportKind } from "../policies/importStates";

/** What a column is called in the files of a kind; empty for a cell beside all columns. */
export function useColumnWords(): (kind: ImportKind, column: string) => string {
  const { t } = useTranslation("imports");
  return useCallback(
    (kind, column) => {
      if (column === "") return "";
      return column === "name" ? t(`nameOf.${kind}`) : t(`column.${column}` as "column.phone");
    },
    [t],
  );
}
