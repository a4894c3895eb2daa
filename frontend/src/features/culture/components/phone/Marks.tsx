import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "@/components/icons/Icon";
import type { ActivityStory } from "@/features/culture/policies/nextAct";
import "./marks.css";

type State = ActivityStory["state"];

const stateIcons: Record<State, IconName> = {
  SIGN_UP_NOT_OPEN: "clock",
  SIGN_UP_OPEN: "calendar",
  FULL: "people",
  SIGN_UP_CLOSED: "pause",
  ENDED: "done",
};

/** Whether one can sign up, or that one has: a word with its icon. */
export function StateMark({ state, mine }: { state: State; mine: boolean }): ReactNode {
  const { t } = useTranslation("culture");
  return mine ? (
    <span className="state-mark" data-mine>
      <Icon name="done" size={18} />
      {t("mine")}
    </span>
  ) : (
    <span className="state-mark" data-state={state}>
      <Icon name={stateIcons[state]} size={18} />
      {t(`state.${state}`)}
    </span>
  );
}

interface Counted {
  readonly state: State;
  readonly capacity: number;
  readonly taken: number;
  readonly placesLeft: number;
}

/** Fewer than this many places, and it is time to hurry. */
const FEW = 4;

function wordsOf({ state, placesLeft }: Counted): "all" | "left" | "few" | "full" | "taken" {
  if (state === "SIGN_UP_NOT_OPEN") return "all";
  if (state === "SIGN_UP_CLOSED" || state === "ENDED") return "taken";
  if (placesLeft === 0) return "full";
  return placesLeft < FEW ? "few" : "left";
}

interface PlacesProps {
  readonly activity: Counted;
  /** With how many there are in all. */
  readonly whole?: boolean;
}

/** How many places are left, in words. */
export function Places({ activity, whole = false }: PlacesProps): ReactNode {
  const { t } = useTranslation("culture");
  const { capacity, taken, placesLeft } = activity;
  const words = wordsOf(activity);
  return (
    <>
      <span className="places" data-few={words === "few" || undefined}>
        <Icon name={words === "few" ? "alert" : "people"} size={18} />
        {t(`places.${words}`, { capacity, taken, count: placesLeft })}
      </span>
      {whole && words !== "all" && words !== "full" && <span>{t("places.all", { capacity })}</span>}
    </>
  );
}
