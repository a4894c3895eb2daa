import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { useSessionState } from "@/lib/session/SessionContext";
import type { Act } from "./useAct";
import "./act-form.css";

interface ActNoticesProps<Values> {
  readonly act: Act<Values>;
  /** Why something was refused. */
  readonly words: (code: string) => string;
  /** Reads anew what the act is done to. */
  readonly again?: (() => void) | undefined;
  readonly onRetry: () => void;
}

/** What stands in the way of an act and belongs beside none of its fields. */
export function ActNotices<Values>({ act, words, again, onRetry }: ActNoticesProps<Values>): ReactNode {
  const { t } = useTranslation("common");
  const { status } = useSessionState();
  // Whoever has logged in again meanwhile need not be asked to.
  const fault = act.fault?.code === "UNAUTHENTICATED" && status === "signed-in" ? null : act.fault;
  return (
    <>
      {act.stale && (
        <div role="alert" className="act-notice">
          <b>{t("act.stale")}</b>
          <p>{t("act.staleHint")}</p>
          <button type="button" className="button" onClick={again}>
            {t("action.reload")}
          </button>
        </div>
      )}
      {act.renewed && (
        <p role="status" className="act-notice">
          {t("act.renewed")}
        </p>
      )}
      {act.problems.form.map((code) => (
        <p key={code} role="alert" className="act-notice act-notice-bad">
          {words(code)}
        </p>
      ))}
      {fault && <FaultNotice fault={fault} onRetry={onRetry} />}
    </>
  );
}
