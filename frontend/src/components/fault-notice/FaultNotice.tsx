import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Fault } from "@/lib/faults/fault";
import { useSession, useSessionState } from "@/lib/session/SessionContext";
import { Icon } from "../icons/Icon";
import "./fault-notice.css";

/** A request that failed, in words, with the number that finds it in the server's log, and what to do next. */
export function FaultNotice({ fault, onRetry }: { fault: Fault; onRetry?: () => void }): ReactNode {
  const { t } = useTranslation("common");
  const session = useSession();
  const { status } = useSessionState();
  // What was typed beside this notice must outlive the login.
  const signIn = () =>
    void (status === "expired"
      ? session.signInBeside()
      : session.signIn(window.location.pathname + window.location.search));
  return (
    <section className="fault" role="alert">
      <Icon name="alert" />
      <div>
        <h2>{t(`fault.${fault.code}.title`)}</h2>
        <p>{t(`fault.${fault.code}.hint`)}</p>
        {fault.traceId !== null && (
          <p className="fault-trace">{t("fault.trace", { traceId: fault.traceId })}</p>
        )}
        {fault.code === "UNAUTHENTICATED" && (
          <button type="button" className="button" onClick={signIn}>
            {t("session.signIn")}
          </button>
        )}
        {fault.retry && onRetry && (
          <button type="button" className="button" onClick={onRetry}>
            {t("action.retry")}
          </button>
        )}
      </div>
    </section>
  );
}
