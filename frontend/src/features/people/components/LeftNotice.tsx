import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Left, takeBack, takeHouseholdBack } from "../takingBack";
import { UndoNotice } from "./UndoNotice";
import { useLedgerProblemWords } from "./useLedgerWords";

interface LeftNoticeProps {
  readonly left: Left;
  /** A household that left as a whole; one person when absent. */
  readonly household?: boolean;
  /** What was done, in words. */
  readonly done: string;
  readonly onUndone: () => void;
}

/** Says that somebody moved out, and takes it back when asked. */
export function LeftNotice({ left, household = false, done, onUndone }: LeftNoticeProps): ReactNode {
  const { t } = useTranslation("people");
  const words = useLedgerProblemWords();
  return (
    <UndoNotice
      done={done}
      refused={(code) => t("leave.undoFailed", { why: words(code) })}
      undo={t("action.MOVE_OUT_UNDO")}
      send={(client, key) => (household ? takeHouseholdBack : takeBack)(client, left, key)}
      onUndone={onUndone}
    />
  );
}
