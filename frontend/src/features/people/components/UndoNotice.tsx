import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { type Client, useClient } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import type { Fault } from "@/lib/faults/fault";
import { newKey } from "@/lib/graphql/idempotencyKey";
import type { Outcome } from "@/lib/graphql/act";

interface UndoNoticeProps {
  /** What was done, in words. */
  readonly done: string;
  /** Says instead why taking it back was refused. */
  readonly refused: (code: string) => string;
  readonly undo: string;
  readonly send: (client: Client, idempotencyKey: string) => Promise<Outcome>;
  readonly onUndone: () => void;
  readonly children?: ReactNode;
}

/** Says what was done, and takes it back when asked; once refused it is not offered again. */
export function UndoNotice(props: UndoNoticeProps): ReactNode {
  const { done, refused, undo, send, onUndone, children } = props;
  const client = useClient();
  const [key] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const takeBack = async () => {
    setBusy(true);
    setFault(null);
    const outcome = await send(client, key);
    setBusy(false);
    if (outcome.kind === "done") onUndone();
    else if (outcome.kind === "refused") setCode(outcome.errors[0]?.code ?? "");
    else setFault(outcome.fault);
  };
  return (
    <div role="status" className="people-done">
      <p>
        {code === null ? done : refused(code)} {children}
      </p>
      {code === null && (
        <Button loading={busy} onClick={() => void takeBack()}>
          {undo}
        </Button>
      )}
      {fault && <FaultNotice fault={fault} onRetry={() => void takeBack()} />}
    </div>
  );
}
