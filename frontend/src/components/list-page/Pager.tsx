import { useLocation, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icons/Icon";
import { type ListAnswer, type ListSearch, PAGE_SIZE } from "./listPage";

interface PagerProps<Row, Search extends ListSearch> {
  readonly search: Search;
  /** Whether the words of the search stay out of the address. */
  readonly privately?: boolean;
  readonly onSearch: (search: Search) => void;
  readonly answer: ListAnswer<Row>;
}

/**
 * Forward by the page's last cursor, back by the cursors passed on the way (kept in the browser's history). Whoever
 * opens a later page by its address alone goes back to the first.
 */
export function Pager<Row, Search extends ListSearch>({
  search,
  privately = false,
  onSearch,
  answer,
}: PagerProps<Row, Search>): ReactNode {
  const { t } = useTranslation("common");
  const navigate = useNavigate();
  const trail = useLocation({ select: (location) => location.state.trail }) ?? [];
  if (search.after === undefined && !answer.hasNext) return null;
  const go = (after: string | undefined, newTrail: string[]) => {
    void navigate({
      to: ".",
      search: { ...search, ...(privately && { q: undefined }), after } as never,
      state: (state) => ({ ...state, trail: newTrail }),
    });
  };
  const forward = () => {
    if (answer.endCursor !== null)
      go(answer.endCursor, search.after === undefined ? trail : [...trail, search.after]);
  };
  const back = () => {
    if (trail.length > 0) go(trail.at(-1), trail.slice(0, -1));
    else onSearch({ ...search, after: undefined });
  };
  const page = search.after === undefined ? 1 : trail.length + 2;
  const first = (page - 1) * PAGE_SIZE + 1;
  const shown = answer.rows?.length ?? 0;
  return (
    <nav className="list-pager" aria-label={t("list.pages")}>
      <button type="button" className="button" disabled={search.after === undefined} onClick={back}>
        <Icon name="previous" size={18} />
        {t("list.previous")}
      </button>
      <span aria-live="polite">
        {shown > 0 &&
          t("list.range", {
            from: first,
            to: first + shown - 1,
          })}
      </span>
      <button
        type="button"
        className="button"
        disabled={!answer.hasNext || answer.fetching}
        onClick={forward}
      >
        {t("list.next")}
        <Icon name="next" size={18} />
      </button>
    </nav>
  );
}
