import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface Offered<Action extends string> {
  readonly action: Action;
  readonly available: boolean;
  readonly refusals: readonly string[];
}

interface ActionButtonsProps<Action extends string> {
  readonly actions: readonly Offered<Action>[];
  readonly label: (action: Action) => string;
  /** Those that take something away. */
  readonly danger?: readonly Action[];
  readonly onOpen: (action: Action) => void;
}

/** What the reader may do now, from `availableActions` and nothing else; what is refused says why. */
export function ActionButtons<Action extends string>(props: ActionButtonsProps<Action>): ReactNode {
  const { actions, label, danger = [], onOpen } = props;
  const { t } = useTranslation("users");
  return (
    <div className="users-acts">
      {actions.map(({ action, available, refusals: [refusal] }) =>
        available ? (
          <Button key={action} danger={danger.includes(action)} onClick={() => onOpen(action)}>
            {label(action)}
          </Button>
        ) : (
          <button
            key={action}
            type="button"
            className="users-refused"
            aria-disabled="true"
            title={refusal && t(`refusal.${refusal}` as "refusal.YOURSELF")}
          >
            {label(action)}
            {refusal !== undefined && <small>{t(`refusal.${refusal}` as "refusal.YOURSELF")}</small>}
          </button>
        ),
      )}
    </div>
  );
}
