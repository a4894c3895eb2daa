import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { actFor, type Outcome } from "@/lib/graphql/act";
import { newKey } from "@/lib/graphql/idempotencyKey";
import { ForesightLook, type Summary } from "../queries";
import { useForesightProblems } from "./useForesightWords";

interface LookProps {
  /** Undefined until it is known. */
  readonly summary: Summary | undefined;
  /** The community that the reader may have looked through; null for none. */
  readonly community: string | null;
  readonly again: () => void;
}

interface Looked {
  readonly historyDays: number;
  readonly tests: number;
  readonly offered: number;
  readonly known: number;
}

/** When the past was looked through and will be, and a button that does it now. */
export function LookNow({ summary, community, again }: LookProps): ReactNode {
  const { t } = useTranslation("foresight");
  const client = useClient();
  const time = useTimeWords();
  const problems = useForesightProblems();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<Looked> | null>(null);
  const look = async (code: string) => {
    setBusy(true);
    setOutcome(null);
    const came = await actFor(
      client,
      ForesightLook,
      { input: { community: code, idempotencyKey: newKey() } },
      ({ foresightLook }) => ({ errors: foresightLook.errors, done: foresightLook.look }),
    );
    setBusy(false);
    setOutcome(came);
    again();
  };
  return (
    <section className="foresight-look">
      {summary && (
        <p className="foresight-quiet">
          {summary.lastLookAt === null
            ? t("look.never")
            : t("look.last", { at: time.moment(summary.lastLookAt) })}
          {" · "}
          {t("look.next", { day: summary.nextLookOn })}
        </p>
      )}
      {community !== null && (
        <Button loading={busy} onClick={() => void look(community)}>
          {busy ? t("look.busy") : t("look.now")}
        </Button>
      )}
      <p role="status" className={outcome?.kind === "done" ? "foresight-done" : "visually-hidden"}>
        {outcome?.kind === "done" && t("look.done", { ...outcome.done })}
        {outcome?.kind === "done" &&
          outcome.done.historyDays < 28 &&
          ` ${t("look.little", { days: outcome.done.historyDays })}`}
      </p>
      {outcome?.kind === "refused" && (
        <p role="alert" className="foresight-warning">
          {outcome.errors.map(({ code }) => problems(code)).join(" ")}
        </p>
      )}
      {outcome?.kind === "failed" && (
        <FaultNotice fault={outcome.fault} onRetry={() => community !== null && void look(community)} />
      )}
    </section>
  );
}
