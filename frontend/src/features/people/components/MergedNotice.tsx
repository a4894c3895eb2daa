import { Link } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { actFor } from "@/lib/graphql/act";
import { UnmergeResident } from "../acts";
import type { ResidentFull } from "../queries";
import type { Merged } from "./MergeDrawer";
import { UndoNotice } from "./UndoNotice";

interface MergedNoticeProps {
  readonly resident: ResidentFull;
  readonly merged: Merged;
  readonly onUndone: () => void;
}

/** Says that two records were merged, and takes it back when asked. */
export function MergedNotice({ resident, merged, onUndone }: MergedNoticeProps): ReactNode {
  const { t } = useTranslation("people");
  const { id, version } = merged.duplicate;
  return (
    <UndoNotice
      done={t("merge.done")}
      refused={() => t("merge.undoFailed")}
      undo={t("merge.undo")}
      send={(client, idempotencyKey) =>
        actFor(
          client,
          UnmergeResident,
          { id, input: { expectedVersion: version, idempotencyKey } },
          ({ residentUnmerge: { resident: done, errors } }) => ({ done, errors }),
        )
      }
      onUndone={onUndone}
    >
      {merged.kept !== resident.id && (
        <Link to="/people/$id" params={{ id: merged.kept }}>
          {t("merge.look")}
        </Link>
      )}
    </UndoNotice>
  );
}
