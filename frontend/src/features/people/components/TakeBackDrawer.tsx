import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Left, takeBack } from "../takingBack";
import { LedgerDrawer } from "./LedgerDrawer";

interface TakeBackDrawerProps {
  readonly left: Left;
  readonly send: typeof takeBack;
  /** Who lives there again, in words. */
  readonly confirm: string;
  readonly again: () => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A moving out that was a mistake is taken back, once it was said whom that is about. */
export function TakeBackDrawer(props: TakeBackDrawerProps): ReactNode {
  const { left, send, confirm, again, onClose, onDone } = props;
  const { t } = useTranslation("people");
  return (
    <LedgerDrawer<object, object>
      title={t("action.MOVE_OUT_UNDO")}
      submit={t("undoMoveOut.submit")}
      initial={{}}
      fieldsOf={() => []}
      version={left.version}
      again={again}
      send={(client, _, idempotencyKey) => send(client, left, idempotencyKey)}
      onClose={onClose}
      onDone={onDone}
    >
      <p className="ledger-confirm">{confirm}</p>
    </LedgerDrawer>
  );
}
