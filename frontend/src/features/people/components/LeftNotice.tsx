import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { actFor } from "@/lib/graphql/act";
import { UndoMoveOut } from "../acts";
import { UndoNotice } from "./UndoNotice";
import { useLedgerProblemWords } from "./useLedgerWords";

/** Who was just recorded as moved out, as the ledger has them now. */
export interface Left {
  readonly id: string;
  readonly version: number;
}

interface LeftNoticeProps {
  readonly left: Left;
  readonly onUndone: () => void;
}

/** Says that somebody moved out, and takes it back when asked. */
export function LeftNotice({ left: { id, version }, onUndone }: LeftNoticeProps): ReactNode {
  const { t } = useTranslation("people");
  const words = useLedgerProblemWords();
  return (
    <UndoNotice
      done={t("leave.done")}
      refused={(code) => t("leave.undoFailed", { why: words(code) })}
      undo={t("action.MOVE_OUT_UNDO")}
      send={(client, idempotencyKey) =>
        actFor(
          client,
          UndoMoveOut,
          { id, input: { expectedVersion: version, idempotencyKey } },
          ({ residentMoveOutUndo: { resident: done, errors } }) => ({ done, errors }),
        )
      }
      onUndone={onUndone}
    />
  );
}
