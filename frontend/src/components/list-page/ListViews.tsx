import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icons/Icon";
import type { FilterValues } from "./Filters";
import { isShown, type KeptViews, MOST_VIEWS } from "./keptViews";
import type { ListSearch } from "./listPage";
import "./list-views.css";

interface ListViewsProps {
  readonly kept: KeptViews;
  readonly search: ListSearch & FilterValues;
  readonly onSearch: (search: ListSearch & FilterValues) => void;
  /** Those that can be done without. */
  readonly columns: readonly { readonly key: string; readonly title: string }[];
}

/** The views a person has kept, one click each. */
export function KeptViewRow({ kept, search, onSearch }: Omit<ListViewsProps, "columns">): ReactNode {
  const { t } = useTranslation("common");
  if (kept.views.length === 0) return null;
  return (
    <nav className="list-views" aria-label={t("list.views.title")}>
      {kept.views.map((view) => (
        <button
          key={view.name}
          type="button"
          aria-pressed={isShown(view, search)}
          onClick={() => onSearch(view.search)}
        >
          {view.name}
        </button>
      ))}
    </nav>
  );
}

/** Opens what is kept of a list: this view under a name, other views to take out, and the columns shown. */
export function ListViews({ kept, search, columns }: Omit<ListViewsProps, "onSearch">): ReactNode {
  const { t } = useTranslation("common");
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        className="button list-tool"
        aria-label={t("list.views.open")}
        onClick={() => dialog.current?.showModal()}
      >
        <Icon name="columns" size={20} />
      </button>
      <dialog ref={dialog} className="list-help" aria-label={t("list.views.open")}>
        <h2>{t("list.views.title")}</h2>
        <KeepForm kept={kept} search={search} />
        <KeptList kept={kept} />
        {columns.length > 0 && (
          <fieldset className="list-columns">
            <legend>{t("list.views.columns")}</legend>
            {columns.map(({ key, title }) => (
              <label key={key} className="list-toggle">
                <input
                  type="checkbox"
                  checked={!kept.hidden.includes(key)}
                  onChange={(event) => kept.show(key, event.target.checked)}
                />
                {title}
              </label>
            ))}
          </fieldset>
        )}
        <p className="list-views-where">{t("list.views.where")}</p>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t("action.close")}
        </button>
      </dialog>
    </>
  );
}

function KeepForm({ kept, search }: Pick<ListViewsProps, "kept" | "search">): ReactNode {
  const { t } = useTranslation("common");
  const [name, setName] = useState("");
  const full = kept.views.length >= MOST_VIEWS && !kept.views.some((view) => view.name === name.trim());
  return (
    <form
      className="list-keep"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "" || full) return;
        kept.keep({ name: name.trim(), search });
        setName("");
      }}
    >
      <input
        aria-label={t("list.views.name")}
        placeholder={t("list.views.name")}
        maxLength={20}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button" disabled={name.trim() === "" || full}>
        {t("list.views.keep")}
      </button>
      {full && <p role="alert">{t("list.views.full", { count: MOST_VIEWS })}</p>}
    </form>
  );
}

/** Views to take out; the last one taken out comes back by one click. */
function KeptList({ kept }: Pick<ListViewsProps, "kept">): ReactNode {
  const { t } = useTranslation("common");
  const [gone, setGone] = useState<KeptViews["views"][number] | null>(null);
  return (
    <>
      <ul className="list-kept">
        {kept.views.map((view) => (
          <li key={view.name}>
            <span>{view.name}</span>
            <button
              type="button"
              className="list-clear"
              aria-label={t("list.views.dropNamed", { name: view.name })}
              onClick={() => {
                kept.drop(view.name);
                setGone(view);
              }}
            >
              {t("list.views.drop")}
            </button>
          </li>
        ))}
      </ul>
      {gone && (
        <p role="status">
          {t("list.views.dropped", { name: gone.name })}{" "}
          <button
            type="button"
            className="list-clear"
            onClick={() => {
              kept.keep(gone);
              setGone(null);
            }}
          >
            {t("list.views.bringBack")}
          </button>
        </p>
      )}
    </>
  );
}
