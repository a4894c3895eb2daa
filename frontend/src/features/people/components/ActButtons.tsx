import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Available } from "../queries";

/** Those that have a form here. */
type Action = Available["action"] | "LEAVE";

interface ActButtonsProps<Shown extends Action> {
  readonly actions: readonly (Omit<Available, "action"> & { readonly action: Action })[];
  /** Those this page has a form for, the main one first. */
  readonly shown: readonly Shown[];
  readonly onOpen: (action: Shown) => void;
}

/** What the reader may do now, from `availableActions` and nothing else; what is refused says why. */
export function ActButtons<Shown extends Action>(props: ActButtonsProps<Shown>): ReactNode {
  const { actions, shown, onOpen } = props;
  const { t } = useTranslation("people");
  const mine = shown.flatMap((name) => {
    const found = actions.find(({ action }) => action === name);
    return found && !found.refusals.includes("NOT_YOUR_ROLE") ? [{ ...found, action: name }] : [];
  });
  const first = mine.find(({ available }) => available)?.action;
  if (mine.length === 0) return null;
  return (
    <div className="people-acts">
      {mine.map(({ action, available, refusals: [refusal] }) =>
        available ? (
          <Button key={action} type={action === first ? "primary" : "default"} onClick={() => onOpen(action)}>
            {t(`action.${action}`)}
          </Button>
        ) : (
          <button key={action} type="button" className="people-refused" aria-disabled="true">
            {t(`action.${action}`)}
            {refusal !== undefined && <small>{t(`refusal.${refusal}`)}</small>}
          </button>
        ),
      )}
    </div>
  );
}
