import { getRouteApi } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { faultOf } from "@/lib/faults/fault";
import { Changes } from "@/features/organisation/components/duties/Changes";
import { DiscardForm, PublishForm, UndoForm } from "@/features/organisation/components/duties/DraftForms";
import { MatterForm } from "@/features/organisation/components/duties/MatterForm";
import { type Change, ComparisonQuery, type DutyListRow } from "@/features/organisation/dutyQueries";
import { dutyTypes } from "./dutyTypes";

const route = getRouteApi("/staff/duty-list");

interface ComparedProps {
  readonly list: DutyListRow;
  /** The reader writes this draft. */
  readonly writes: boolean;
  readonly head: ReactNode;
  readonly again: () => void;
  readonly onDone: (words: string) => void;
}

type Open =
  | { readonly form: "ADD" | "PUBLISH" | "DISCARD" }
  | { readonly form: "CHANGE" | "UNDO"; readonly change: Change };

/** What a version, or the draft, makes different. */
export function Compared({ list, writes, head, again, onDone }: ComparedProps): ReactNode {
  const { t } = useTranslation("organisation");
  const navigate = route.useNavigate();
  const [open, setOpen] = useState<Open | null>(null);
  const [{ data, error }, ask] = useQuery({
    query: ComparisonQuery,
    variables: { to: list.id, from: null },
    requestPolicy: "cache-and-network",
    context: dutyTypes,
  });
  const renew = () => {
    ask({ requestPolicy: "network-only" });
    again();
  };
  const comparison = data?.dutyListComparison ?? null;
  const form = {
    again: renew,
    onClose: () => setOpen(null),
    onDone: () => {
      setOpen(null);
      onDone(t("duty.drafted"));
      renew();
    },
  };
  const leave = (words: string) => () => {
    setOpen(null);
    onDone(words);
    again();
    void navigate({ search: {} });
  };
  return (
    <div className="duty-page">
      <h1>{t("duty.title")}</h1>
      {head}
      {error && !comparison ? (
        <FaultNotice fault={faultOf(error)} onRetry={renew} />
      ) : comparison === null ? (
        <SkeletonLines lines={6} height={360} />
      ) : (
        <>
          {writes && (
            <div className="duty-acts">
              <Button onClick={() => setOpen({ form: "ADD" })}>{t("duty.add")}</Button>
              <Button
                type="primary"
                disabled={comparison.changes.length === 0}
                onClick={() => setOpen({ form: "PUBLISH" })}
              >
                {t("duty.publish")}
              </Button>
              <Button danger onClick={() => setOpen({ form: "DISCARD" })}>
                {t("duty.discard")}
              </Button>
            </div>
          )}
          {writes && <p className="duty-hint">{t("duty.draftHint")}</p>}
          <Changes
            comparison={comparison}
            onChange={writes ? (change) => setOpen({ form: "CHANGE", change }) : undefined}
            onUndo={writes ? (change) => setOpen({ form: "UNDO", change }) : undefined}
          />
          {open?.form === "ADD" && <MatterForm {...form} draft={comparison.to} matter={null} />}
          {open?.form === "CHANGE" && (
            <MatterForm {...form} draft={comparison.to} matter={open.change.after} />
          )}
          {open?.form === "UNDO" && <UndoForm {...form} draft={comparison.to} code={open.change.code} />}
          {open?.form === "PUBLISH" && (
            <PublishForm {...form} comparison={comparison} onDone={leave(t("duty.published"))} />
          )}
          {open?.form === "DISCARD" && (
            <DiscardForm {...form} draft={comparison.to} onDone={leave(t("duty.discarded"))} />
          )}
        </>
      )}
    </div>
  );
}
