import { compact } from "@/components/list-page/listPage";
import type { WhistleSearch } from "@/features/whistle/policies/searches";
import type { Cases, Figure } from "../figuresQuery";

/** Below this many cases a rate says more about chance than about work. */
export const FEW = 5;

export type Reading =
  | { readonly kind: "count"; readonly text: string }
  | { readonly kind: "rate"; readonly text: string }
  /** Too few for a rate: the cases themselves are shown, as 3 / 4. */
  | { readonly kind: "few"; readonly text: string }
  | { readonly kind: "none" };

/** How a figure is shown: never 0 % or 100 % of nothing, and no rate of a handful. */
export function readingOf({ numerator, denominator, value }: Figure): Reading {
  if (denominator === null) return { kind: "count", text: String(numerator) };
  if (value === null) return { kind: "none" };
  return denominator < FEW
    ? { kind: "few", text: `${numerator} / ${denominator}` }
    : { kind: "rate", text: percentText(value) };
}

/** One decimal; only all is 100 and only none is 0, however near a rate comes. */
export function percentText(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  if (rounded >= 100) return value < 100 ? "99.9" : "100";
  if (rounded <= 0) return value > 0 ? "0.1" : "0";
  return rounded.toFixed(1);
}

/** The address of the list behind a figure: the very filter that was counted. */
export function listBehind(cases: Cases): WhistleSearch {
  const given = <T>(value: T | null): T | undefined => value ?? undefined;
  return compact({
    division: cases.division,
    open: given(cases.open),
    handling: cases.handling.length > 0 ? [...cases.handling] : undefined,
    blownFrom: given(cases.blownFrom),
    blownBefore: given(cases.blownBefore),
    dueOrClosedFrom: given(cases.dueOrClosedFrom),
    dueOrClosedBefore: given(cases.dueOrClosedBefore),
    answered: given(cases.answered),
    satisfied: given(cases.satisfied),
  });
}
