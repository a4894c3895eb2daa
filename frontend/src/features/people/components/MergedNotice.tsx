import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import type { Fault } from "@/lib/faults/fault";
import { newKey } from "@/lib/graphql/idempotencyKey";
import { actFor } from "@/lib/graphql/act";
import { UnmergeResident } from "../acts";
import type { ResidentFull } from "../queries";
import type { Merged } from "./MergeDrawer";

interface MergedNoticeProps {
  readonly resident: ResidentFull;
  readonly merged: Merged;
  readonly onUndone: () => void;
}

/** Says that two records were merged, and takes it back when asked. */
export function MergedNotice({ resident, merged, onUndone }: MergedNoticeProps): ReactNode {
  const { t } = useTranslation("people");
  const client = useClient();
  const [key] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const undo = async () => {
    setBusy(true);
    setFault(null);
    const { id, version } = merged.duplicate;
    const outcome = await actFor(
      client,
      UnmergeResident,
      { id, input: { expectedVersion: version, idempotencyKey: key } },
      ({ residentUnmerge: { resident: done, errors } }) => ({ done, errors }),
    );
    setBusy(false);
    if (outcome.kind === "done") onUndone();
    else if (outcome.kind === "refused") setRefused(true);
    else setFault(outcome.fault);
  };
  return (
    <div role="status" className="people-done">
      <p>
        {refused ? t("merge.undoFailed") : t("merge.done")}{" "}
        {merged.kept !== resident.id && (
          <Link to="/people/$id" params={{ id: merged.kept }}>
            {t("merge.look")}
          </Link>
        )}
      </p>
      {!refused && (
        <Button loading={busy} onClick={() => void undo()}>
          {t("merge.undo")}
        </Button>
      )}
      {fault && <FaultNotice fault={fault} onRetry={() => void undo()} />}
    </div>
  );
}
