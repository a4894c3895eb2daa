import type { ReactNode } from "react";
import type { Fault } from "@/lib/faults/fault";

/** One column of a list. On a phone each row becomes a card, where `onCard` tells its place. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** CSS width; columns without one share what is left. */
  readonly width?: string;
  readonly onCard?: "head" | "title" | "line" | "hidden";
}

/** A filter that picks among words; the chosen values stand in the address. */
export interface ChoiceFilter {
  readonly key: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Takes one value only, where the API does. */
  readonly single?: boolean;
  /** What holds while nothing is chosen, where that is not everything. */
  readonly unset?: string;
}

/** A filter that is on or off. */
export interface ToggleFilter {
  readonly key: string;
  readonly label: string;
}

/** A condition that came with the address and has no field of its own: said in words, and removable. */
export interface ConditionChip {
  readonly label: string;
  /** What of the address it stands for. */
  readonly keys: readonly string[];
}

/** What every list keeps in its address. */
export interface ListSearch {
  readonly q?: string;
  readonly sort?: string;
  /** Cursor that the page begins after; absent on the first page. */
  readonly after?: string;
}

/** One page of rows as the API answered, or not yet, or not. */
export interface ListAnswer<Row> {
  readonly rows: readonly Row[] | null;
  readonly total: number | null;
  readonly endCursor: string | null;
  readonly hasNext: boolean;
  readonly fetching: boolean;
  readonly fault: Fault | null;
  readonly retry: () => void;
}

/** What a list is counted in: Chinese measures cases, people and households by different words. */
export type Measure = "CASE" | "PERSON" | "HOUSEHOLD" | "ENTRY" | "FILE" | "ITEM" | "TIME" | "ONE";

/** The API stops counting here. */
export const COUNT_CAP = 10_000;

export const PAGE_SIZE = 20;

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** Cursors of the pages before this one: the API pages forward only, the browser's history remembers the way. */
    trail?: string[];
    /** What a list was searched for where that may name somebody: it stands in no address. */
    wanted?: string;
  }
}

/** Text of one search value, or nothing: addresses are typed by people. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** The values of `value` that are among `known`; a single one may stand without a list. */
export function chosenOf<T extends string>(value: unknown, known: readonly T[]): T[] | undefined {
  const given: unknown[] = Array.isArray(value) ? value : [value];
  const chosen = known.filter((one) => given.includes(one));
  return chosen.length > 0 ? chosen : undefined;
}

/** Leaves out what is not set, so that addresses stay short. */
export function compact<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
}
