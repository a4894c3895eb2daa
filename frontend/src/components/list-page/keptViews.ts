import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { useSessionState } from "@/lib/session/SessionContext";
import type { FilterValues } from "./Filters";
import { compact, type ListSearch } from "./listPage";

/** Filters and sort of a list under a name. */
export interface KeptView {
  readonly name: string;
  readonly search: ListSearch & FilterValues;
}

interface Kept {
  readonly views: readonly KeptView[];
  /** Keys of columns that are not shown. */
  readonly hidden: readonly string[];
}

export interface KeptViews extends Kept {
  readonly keep: (view: KeptView) => void;
  readonly drop: (name: string) => void;
  readonly show: (column: string, shown: boolean) => void;
}

export const MOST_VIEWS = 12;
const nothing: Kept = { views: [], hidden: [] };

/**
 * What a person keeps of a list: named views, and which columns they do without. It stays in this browser, since a
 * column that has no room here may have some elsewhere; by path and person, since a desk is shared.
 *
 * @param privately whether words that were searched for may name somebody: they are never kept then
 */
export function useKeptViews(privately: boolean): KeptViews {
  const { pathname } = useLocation();
  const session = useSessionState();
  const key = `xiaoshao.list.${pathname}.${session.status === "guest" ? "" : session.name}`;
  const [kept, setKept] = useState(() => read(key));
  const change = (part: Partial<Kept>) => {
    const next = { ...kept, ...part };
    setKept(next);
    write(key, next);
  };
  const without = (name: string) => kept.views.filter((view) => view.name !== name);
  return {
    ...kept,
    keep: ({ name, search }) =>
      change({ views: [...without(name), { name, search: keepable(search, privately) }] }),
    drop: (name) => change({ views: without(name) }),
    show: (column, shown) =>
      change({
        hidden: [...kept.hidden.filter((one) => one !== column), ...(shown ? [] : [column])],
      }),
  };
}

function keepable(search: ListSearch & FilterValues, privately: boolean): ListSearch & FilterValues {
  return compact({ ...search, after: undefined, ...(privately && { q: undefined }) });
}

/** Whether a list is looked at just as a view says. */
export function isShown(view: KeptView, search: ListSearch & FilterValues): boolean {
  const text = (one: object) => JSON.stringify(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  return text(view.search) === text(keepable(search, false));
}

function read(key: string): Kept {
  try {
    return known(JSON.parse(localStorage.getItem(key) ?? "null"));
  } catch {
    return nothing;
  }
}

/** What was written by another version, or by hand, is left out and not an error. */
function known(kept: unknown): Kept {
  if (typeof kept !== "object" || kept === null) return nothing;
  const { views, hidden } = kept as { views?: unknown; hidden?: unknown };
  return {
    views: Array.isArray(views) ? views.filter(isView).slice(0, MOST_VIEWS) : [],
    hidden: Array.isArray(hidden) ? hidden.filter((one) => typeof one === "string") : [],
  };
}

function isView(one: unknown): one is KeptView {
  const { name, search } = (one ?? {}) as { name?: unknown; search?: unknown };
  return typeof name === "string" && typeof search === "object" && search !== null;
}

function write(key: string, kept: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A private window may refuse storage; the choice then lasts as long as the page.
  }
}
