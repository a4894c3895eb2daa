import type { ResultOf } from "@/lib/graphql/graphql";
import type { ActivityQuery } from "../components/phone/activityQueries";

export type ActivityStory = NonNullable<ResultOf<typeof ActivityQuery>["activity"]>;
export type Act = ActivityStory["availableActions"][number]["action"];
export type Refusal = ActivityStory["availableActions"][number]["refusals"][number];

/** The one act an activity's page offers, and why it cannot be done now. */
export interface NextAct {
  readonly act: Act;
  readonly possible: boolean;
  /** Nothing but a login is missing. */
  readonly login: boolean;
  readonly refusal: Refusal | null;
}

/** Whoever holds a place may give it up, everybody else may take one; the API says whether that is possible. */
export function nextAct({ mySignUp, availableActions }: ActivityStory): NextAct {
  const act = mySignUp === null ? "SIGN_UP" : "CANCEL_SIGN_UP";
  const found = availableActions.find(({ action }) => action === act);
  const refusals = found?.refusals ?? [];
  // A login that would not help is not asked for: what stands in the way besides it is said instead.
  const refusal = refusals.find((one) => one !== "NOT_LOGGED_IN") ?? refusals[0] ?? null;
  return {
    act,
    possible: found?.available ?? false,
    login: refusal === "NOT_LOGGED_IN",
    refusal,
  };
}
