import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "@/components/icons/Icon";
import type { OrderState, WhistleKind, WhistleState } from "@/features/whistle/policies/searches";
import "./badges.css";

const kindIcons: Record<WhistleKind, IconName> = {
  LIVELIHOOD: "livelihood",
  SAFETY: "safety",
  ENVIRONMENT: "environment",
  WARMTH: "warmth",
};

/** Which of the four: colour, icon and word together. */
export function KindBadge({ kind }: { kind: WhistleKind }): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <span className={`badge kind-${kind}`}>
      <Icon name={kindIcons[kind]} size={14} />
      {t(`kind.${kind}`)}
    </span>
  );
}

type Tone = "wait" | "work" | "good" | "bad" | "end";

const stateTones: Record<WhistleState, Tone> = {
  BLOWN: "wait",
  WAITING_REPORTER: "wait",
  ADMITTED: "wait",
  DISPATCHED: "wait",
  RETURN_ASKED: "bad",
  SIGNED: "work",
  IN_HAND: "work",
  HANDLED: "wait",
  FED_BACK: "wait",
  EVALUATED: "wait",
  REWORK: "bad",
  CLOSED: "good",
  DECLINED: "end",
  WITHDRAWN: "end",
  MERGED: "end",
};

/** How far a whistle is. The dot's shape differs by tone, so that colour is not needed to tell. */
export function StateBadge({ state }: { state: WhistleState }): ReactNode {
  const { t } = useTranslation("whistle");
  return <span className={`state state-${stateTones[state]}`}>{t(`state.${state}`)}</span>;
}

const orderTones: Record<OrderState, Tone> = {
  SENT: "wait",
  SIGNED: "work",
  ON_SITE: "work",
  DONE: "good",
  RETURN_ASKED: "bad",
  RETURNED: "end",
  PASSED_UP: "end",
};

export function OrderStateBadge({ state }: { state: OrderState }): ReactNode {
  const { t } = useTranslation("whistle");
  return <span className={`state state-${orderTones[state]}`}>{t(`orderState.${state}`)}</span>;
}

/** Said only when it is not ordinary. */
export function UrgencyBadge({ urgency }: { urgency: "ORDINARY" | "URGENT" | "EMERGENCY" }): ReactNode {
  const { t } = useTranslation("whistle");
  if (urgency === "ORDINARY") return null;
  return (
    <span className="badge urgency">
      <Icon name="alert" size={14} />
      {t(`urgency.${urgency}`)}
    </span>
  );
}
