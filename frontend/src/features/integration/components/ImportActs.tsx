import { Button, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import type { Fault } from "@/lib/faults/fault";
import { act, type Outcome } from "@/lib/graphql/act";
import { newKey } from "@/lib/graphql/idempotencyKey";
import { Commit, Discard, type ImportRow, Undo } from "../queries";

type Asked = "commit" | "commitWithout" | "undo" | "discard";

const known = [
  "NOT_YOUR_KIND",
  "NOTHING_TO_WRITE",
  "HAS_FAULTS",
  "NOT_CHECKED",
  "NOT_COMMITTED",
  "AT_WORK",
  "NOT_FOUND",
  "STALE_VERSION",
  "KEY_REUSED",
] as const;
type Problem = (typeof known)[number];

/** What can be done now; each is asked once more before it is done. */
export function ImportActs({ one, again }: { one: ImportRow; again: () => void }): ReactNode {
  const { t } = useTranslation("imports");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const may = (action: "COMMIT" | "UNDO" | "DISCARD") =>
    one.availableActions.find((known_) => known_.action === action);
  const commit = may("COMMIT");
  const writes = (one.added ?? 0) + (one.changed ?? 0);
  const told = (outcome: Outcome) => {
    setAsked(null);
    setFault(outcome.kind === "failed" ? outcome.fault : null);
    const code = outcome.kind === "refused" ? outcome.errors[0]?.code : undefined;
    setProblem(known.find((one_) => one_ === code) ?? null);
    again();
  };
  return (
    <>
      <div className="import-buttons">
        {commit?.available && (
          <Button type="primary" onClick={() => setAsked("commit")}>
            {t("act.commit")}
          </Button>
        )}
        {commit?.obstacle === "HAS_FAULTS" && writes > 0 && (
          <Button onClick={() => setAsked("commitWithout")}>{t("act.commitWithout")}</Button>
        )}
        {one.state === "CHECKED" && commit?.obstacle && (
          <span className="import-quiet">{t(`problem.${commit.obstacle}`)}</span>
        )}
        {may("UNDO")?.available && (
          <Button danger onClick={() => setAsked("undo")}>
            {t("act.undo")}
          </Button>
        )}
        {may("DISCARD")?.available && <Button onClick={() => setAsked("discard")}>{t("act.discard")}</Button>}
      </div>
      {problem !== null && (
        <p role="alert" className="import-wrong">
          {t(`problem.${problem}`)}
        </p>
      )}
      {fault !== null && <FaultNotice fault={fault} />}
      {asked !== null && (
        <Sure key={asked} one={one} asked={asked} onDone={told} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

interface SureProps {
  readonly one: ImportRow;
  readonly asked: Asked;
  readonly onDone: (outcome: Outcome) => void;
  readonly onClose: () => void;
}

function Sure({ one, asked, onDone, onClose }: SureProps): ReactNode {
  const { t } = useTranslation("imports");
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [key] = useState(newKey);
  const common = { expectedVersion: one.version, idempotencyKey: key };
  const send = (): Promise<Outcome> => {
    const { id } = one;
    switch (asked) {
      case "undo":
        return act(client, Undo, { id, input: common }, (data) => data.importUndo);
      case "discard":
        return act(client, Discard, { id, input: common }, (data) => data.importDiscard);
      default: {
        const input = { ...common, withoutFaulty: asked === "commitWithout" };
        return act(client, Commit, { id, input }, (data) => data.importCommit);
      }
    }
  };
  const count = (one.added ?? 0) + (one.changed ?? 0);
  const writing = asked === "commit" || asked === "commitWithout";
  return (
    <Modal
      open
      title={writing ? t("act.commitTitle", { count }) : t(`act.${asked}Title`)}
      okText={writing ? t("act.commit") : t(`act.${asked}`)}
      cancelText={t("act.cancel")}
      okButtonProps={{ danger: asked === "undo" }}
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => {
        setBusy(true);
        void send().then(onDone);
      }}
    >
      <p>{writing ? t("act.commitText") : t(`act.${asked}Text`)}</p>
      {asked === "commitWithout" && <p>{t("act.withoutText", { count: one.faulty ?? 0 })}</p>}
    </Modal>
  );
}
