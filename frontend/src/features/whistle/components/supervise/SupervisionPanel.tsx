import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SupervisionAction, SupervisionRow } from "@/features/whistle/supervisionQueries";
import "@/features/whistle/components/story/side-panels.css";
import { SupervisionForm } from "./SupervisionForms";
import {
  SupervisionButtons,
  SupervisionStateBadge,
  SupervisionWords,
  usePartyWords,
} from "./SupervisionWords";

interface PanelProps {
  readonly supervisions: readonly SupervisionRow[];
  /** Asks the API for the whistle as it is now. */
  readonly again: () => void;
}

/** What of this whistle has to be put right by a date, and what the reader may do about it. */
export function SupervisionPanel({ supervisions, again }: PanelProps): ReactNode {
  const { t } = useTranslation("supervise");
  const party = usePartyWords();
  const [open, setOpen] = useState<{ id: string; action: SupervisionAction } | null>(null);
  const [done, setDone] = useState<SupervisionAction | null>(null);
  if (supervisions.length === 0) return null;
  const shown = supervisions.find(({ id }) => id === open?.id);
  return (
    <section className="panel" aria-labelledby="supervision-heading">
      <h2 id="supervision-heading">{t("panel")}</h2>
      <p role="status" className={done ? "actions-done" : "visually-hidden"}>
        {done && t(`done.${done}`)}
      </p>
      <ul className="order-list">
        {supervisions.map((row) => (
          <li key={row.id}>
            <div className="order-head">
              <b>{party(row)}</b>
              {row.overdue && <span className="rectify-late">{t("overdue")}</span>}
              <SupervisionStateBadge state={row.state} />
            </div>
            <SupervisionWords row={row} />
            <SupervisionButtons
              row={row}
              onAct={(action) => {
                setDone(null);
                setOpen({ id: row.id, action });
              }}
            />
          </li>
        ))}
      </ul>
      {open && shown && (
        <SupervisionForm
          key={`${open.id} ${open.action}`}
          action={open.action}
          supervision={shown}
          again={again}
          onClose={() => setOpen(null)}
          onDone={() => {
            setDone(open.action);
            setOpen(null);
            again();
          }}
        />
      )}
    </section>
  );
}
