import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icons/Icon";
import type { FilterValues } from "./Filters";
import type { ConditionChip, ListSearch } from "./listPage";

interface ChipsProps {
  readonly chips: readonly ConditionChip[];
  readonly search: ListSearch & FilterValues;
  readonly onSearch: (search: ListSearch & FilterValues) => void;
}

/** Conditions that led here, from a figure for instance; each can be taken away. */
export function Chips({ chips, search, onSearch }: ChipsProps): ReactNode {
  const { t } = useTranslation("common");
  if (chips.length === 0) return null;
  const without = (keys: readonly string[]) =>
    Object.fromEntries(Object.entries(search).filter(([key]) => key !== "after" && !keys.includes(key)));
  return (
    <ul className="list-chips" aria-label={t("list.conditions")}>
      {chips.map(({ label, keys }) => (
        <li key={keys.join()}>
          <button type="button" onClick={() => onSearch(without(keys))} title={t("list.remove")}>
            <span>{label}</span>
            <span className="visually-hidden">{t("list.remove")}</span>
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}
