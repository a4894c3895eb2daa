import type { TFunction } from "i18next";
import type { AvailableAction } from "@/features/whistle/whistleQuery";

/** Why an action is not possible, in one sentence: the most telling reason comes first from the API. */
export function refusalWords({ action, refusals }: AvailableAction, t: TFunction<"whistle">): string {
  const first = refusals[0];
  if (first === undefined) return "";
  return first === "WRONG_STATE" ? t(`refusal.state.${action}`) : t(`refusal.${first}`);
}

/** Not this person's step at all: shown to nobody else, so that each sees only their own part of the loop. */
export function isSomebodyElses({ refusals }: AvailableAction): boolean {
  return refusals.includes("NOT_YOUR_ROLE");
}
