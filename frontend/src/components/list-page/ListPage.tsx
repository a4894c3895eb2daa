import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FaultNotice } from "../fault-notice/FaultNotice";
import { useShortcuts } from "@/lib/shortcuts/shortcuts";
import { usePageTitle } from "@/lib/usePageTitle";
import { Chips } from "./Chips";
import { Filters, type FilterValues } from "./Filters";
import {
  type ChoiceFilter,
  type Column,
  type ConditionChip,
  COUNT_CAP,
  type ListAnswer,
  type ListSearch,
  type Measure,
  type ToggleFilter,
} from "./listPage";
import { KeptViewRow, ListViews } from "./ListViews";
import { useKeptViews } from "./keptViews";
import { Pager } from "./Pager";
import { Rows, RowsSkeleton } from "./Rows";
import { ShortcutHelp } from "./ShortcutHelp";
import "./list-page.css";

export interface ListPageProps<Row> {
  readonly title: string;
  readonly measure: Measure;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Marks rows that need a second look (late ones). */
  readonly urgent?: ((row: Row) => boolean) | undefined;
  /** What can be done with the list as it is shown, beside its title. */
  readonly actions?: ReactNode;
  /** What the page offers beside the list, between its title and its filters. */
  readonly above?: ReactNode;
  readonly search: ListSearch & FilterValues;
  readonly onSearch: (search: ListSearch & FilterValues) => void;
  readonly choices: readonly ChoiceFilter[];
  readonly sorts: readonly { readonly value: string; readonly label: string }[];
  readonly searchLabel?: string | undefined;
  /** Words that may name somebody: the page keeps them in the browser's history, never in the address. */
  readonly privateSearch?: boolean;
  readonly toggles?: readonly ToggleFilter[];
  /** Conditions without a field of their own. */
  readonly chips?: readonly ConditionChip[];
  readonly answer: ListAnswer<Row>;
  /** What to say and offer when nothing has ever come. */
  readonly empty: { readonly title: string; readonly hint: string };
}

/**
 * The one list page of the house: filters, sort and page live in the address (words that name people do not); a table on the desk, cards on a phone;
 * keys `/`, `j`, `k`, `Enter` and `?`; what is shown can be printed.
 */
export function ListPage<Row>(props: ListPageProps<Row>): ReactNode {
  const {
    title,
    measure,
    columns,
    rowKey,
    urgent,
    search,
    onSearch,
    choices,
    sorts,
    toggles = [],
    chips = [],
    answer,
    empty,
  } = props;
  const { t } = useTranslation("common");
  usePageTitle(title);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);
  const filtered = Object.entries(search).some(
    ([key, value]) => value !== undefined && key !== "after" && key !== "sort",
  );
  const kept = useKeptViews(props.privateSearch ?? false);
  const shown = columns.filter(({ key }) => !kept.hidden.includes(key));
  const narrows = choices.length + sorts.length + toggles.length > 0 || props.searchLabel !== undefined;
  const step = (by: 1 | -1) => moveTo(list.current, by);
  useShortcuts({
    "/": () => field.current?.focus(),
    j: () => step(1),
    k: () => step(-1),
    "?": () => setHelp(true),
  });
  return (
    <div className="list-page">
      <header className="list-head">
        <h1>{title}</h1>
        <p className="list-count" aria-live="polite">
          {answer.total !== null &&
            t(answer.total >= COUNT_CAP ? "list.totalCapped" : "list.total", {
              count: answer.total,
              measure: t(`list.measure.${measure}`),
            })}
        </p>
        {props.actions}
        <div className="list-tools">
          <ListViews
            kept={kept}
            search={search}
            columns={columns.filter(({ onCard }) => onCard !== "title")}
          />
          <ShortcutHelp open={help} onOpen={setHelp} searchable={props.searchLabel !== undefined} />
        </div>
      </header>
      {props.above}
      <KeptViewRow kept={kept} search={search} onSearch={onSearch} />
      {narrows && (
        <Filters
          ref={field}
          search={search}
          onSearch={onSearch}
          choices={choices}
          sorts={sorts}
          filtered={filtered}
          toggles={toggles}
          searchLabel={props.searchLabel}
        />
      )}
      <Chips chips={chips} search={search} onSearch={onSearch} />
      <div ref={list} className="list-body" aria-busy={answer.fetching}>
        {answer.fault ? (
          <FaultNotice fault={answer.fault} onRetry={answer.retry} />
        ) : answer.rows === null ? (
          <RowsSkeleton columns={shown} />
        ) : answer.rows.length === 0 ? (
          <Empty
            title={filtered ? t("list.noneFound") : empty.title}
            hint={filtered ? t("list.noneFoundHint") : empty.hint}
            onClear={filtered ? () => onSearch({}) : undefined}
          />
        ) : (
          <Rows caption={title} columns={shown} rows={answer.rows} rowKey={rowKey} urgent={urgent} />
        )}
      </div>
      <Pager search={search} privately={props.privateSearch ?? false} onSearch={onSearch} answer={answer} />
    </div>
  );
}

/** Moves the focus to the next or previous row's link; from outside the list to its first. */
function moveTo(list: HTMLElement | null, by: 1 | -1): void {
  const links = Array.from(list?.querySelectorAll<HTMLElement>("[data-row] a") ?? []);
  const at = links.findIndex((link) => link.closest("[data-row]")?.contains(document.activeElement));
  const next = at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by));
  links[next]?.focus();
}

function Empty({
  title,
  hint,
  onClear,
}: {
  title: string;
  hint: string;
  onClear: (() => void) | undefined;
}): ReactNode {
  const { t } = useTranslation("common");
  return (
    <div className="list-empty">
      <h2>{title}</h2>
      <p>{hint}</p>
      {onClear && (
        <button type="button" className="button" onClick={onClear}>
          {t("list.clear")}
        </button>
      )}
    </div>
  );
}
