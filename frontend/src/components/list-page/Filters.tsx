import { Select } from "antd";
import { type ReactNode, type Ref, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icons/Icon";
import type { ChoiceFilter, ListSearch, ToggleFilter } from "./listPage";

/** More than these are not taken in at a glance: one types what one looks for. */
const MOST_SEEN = 15;
const byLabel = { optionFilterProp: "label" };

/** Chosen values by filter key; other keys belong to the page's own filters. */
export type FilterValues = Record<string, unknown>;

interface FiltersProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly search: ListSearch & FilterValues;
  readonly onSearch: (search: ListSearch & FilterValues) => void;
  readonly choices: readonly ChoiceFilter[];
  readonly sorts: readonly { readonly value: string; readonly label: string }[];
  readonly filtered: boolean;
  readonly searchLabel?: string;
  readonly toggles: readonly ToggleFilter[];
}

/** The row of filters above a list. Every change is a new address, from the first page on. */
export function Filters({
  ref,
  search,
  onSearch,
  choices,
  sorts,
  filtered,
  searchLabel,
  toggles,
}: FiltersProps): ReactNode {
  const { t } = useTranslation("common");
  const [open, setOpen] = useState(false);
  const id = useId();
  const change = (part: FilterValues) => onSearch({ ...search, ...part, after: undefined });
  return (
    <div className="list-filters">
      {searchLabel !== undefined && (
        <SearchField
          key={search.q ?? ""}
          ref={ref}
          label={searchLabel}
          start={search.q ?? ""}
          onSearch={(q) => change({ q: q === "" ? undefined : q })}
        />
      )}
      <button
        type="button"
        className="button list-filters-toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t("list.filters")}
      </button>
      <div id={id} className={open ? "list-choices list-choices-open" : "list-choices"}>
        {choices.map((choice) =>
          choice.single ? (
            <Select
              key={choice.key}
              aria-label={choice.label}
              placeholder={choice.unset ?? choice.label}
              options={choice.options.map((option) => ({ ...option }))}
              value={search[choice.key] as string | undefined}
              onChange={(value: string | undefined) => change({ [choice.key]: value })}
              showSearch={choice.options.length > MOST_SEEN && byLabel}
              allowClear
            />
          ) : (
            <Select
              key={choice.key}
              mode="multiple"
              aria-label={choice.label}
              placeholder={choice.label}
              options={choice.options.map((option) => ({ ...option }))}
              value={(search[choice.key] as string[] | undefined) ?? []}
              onChange={(values: string[]) =>
                change({ [choice.key]: values.length > 0 ? values : undefined })
              }
              maxTagCount="responsive"
              showSearch={false}
              allowClear
            />
          ),
        )}
        {toggles.map((toggle) => (
          <label key={toggle.key} className="list-toggle">
            <input
              type="checkbox"
              checked={search[toggle.key] === true}
              onChange={(event) => change({ [toggle.key]: event.target.checked ? true : undefined })}
            />
            {toggle.label}
          </label>
        ))}
        {sorts.length > 1 && (
          <Select
            aria-label={t("list.sort")}
            options={sorts.map((sort) => ({ ...sort }))}
            value={search.sort ?? sorts[0]?.value}
            onChange={(sort: string) => change({ sort: sort === sorts[0]?.value ? undefined : sort })}
          />
        )}
        {filtered && (
          <button type="button" className="list-clear" onClick={() => onSearch({})}>
            {t("list.clear")}
          </button>
        )}
      </div>
    </div>
  );
}

interface SearchFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  readonly start: string;
  readonly onSearch: (text: string) => void;
}

function SearchField({ ref, label, start, onSearch }: SearchFieldProps): ReactNode {
  const { t } = useTranslation("common");
  const [text, setText] = useState(start);
  return (
    <form
      role="search"
      className="list-search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim());
      }}
    >
      <input
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      <button type="submit" className="button" aria-label={t("list.search")}>
        <Icon name="search" size={18} />
      </button>
    </form>
  );
}
