import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { act } from "@/lib/graphql/act";
import { GridDraw, type Sheet } from "@/features/territory/gridQueries";
import { ActDrawer } from "../ActDrawer";

interface ClearDrawerProps {
  readonly sheet: Sheet;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly again: () => void;
}

/** Takes a grid's outline away, after saying what that means. */
export function ClearDrawer({ sheet, onDone, onClose, again }: ClearDrawerProps): ReactNode {
  const { t } = useTranslation("grids");
  const client = useClient();
  return (
    <ActDrawer<object>
      title={t("clear.title", { grid: sheet.grid.name })}
      submit={t("clear.submit")}
      danger
      version={sheet.version}
      send={(_, sent) =>
        act(
          client,
          GridDraw,
          { id: sheet.grid.id, input: { outline: null, ...sent } },
          (data) => data.gridDraw,
        )
      }
      onDone={onDone}
      onClose={onClose}
      again={again}
    >
      <p className="grids-lead">{t("clear.lead")}</p>
    </ActDrawer>
  );
}
