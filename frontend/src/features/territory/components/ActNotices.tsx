import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { useSessionState } from "@/lib/session/SessionContext";
import type { Act } from "../useAct";
import { useRefusalWords } from "./useGridWords";

interface ActNoticesProps<Values> {
  readonly act: Act<Values>;
  /** Reads anew what the act is done to. */
  readonly again: () => void;
  readonly onRetry: () => void;
}

/** What stands in the way of an act and belongs beside none of its fields. */
export function ActNotices<Values>({ act, again, onRetry }: ActNoticesProps<Values>): ReactNode {
  const { t } = useTranslation(["grids", "common"]);
  const words = useRefusalWords();
  const { status } = useSessionState();
  // Whoever has logged in again meanwhile need not be asked to.
  const fault = act.fault?.code === "UNAUTHENTICATED" && status === "signed-in" ? null : act.fault;
  return (
    <>
      {act.stale && (
        <div role="alert" className="grids-notice">
          <b>{t("stale.title")}</b>
          <p>{t("stale.hint")}</p>
          <button type="button" className="button" onClick={again}>
            {t("common:action.reload")}
          </button>
        </div>
      )}
      {act.renewed && (
        <p role="status" className="grids-notice">
          {t("stale.renewed")}
        </p>
      )}
      {act.problems.form.map((code) => (
        <p key={code} role="alert" className="grids-notice grids-notice-bad">
          {words(code)}
        </p>
      ))}
      {fault && <FaultNotice fault={fault} onRetry={onRetry} />}
    </>
  );
}
