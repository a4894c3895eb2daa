import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession, useSessionState } from "@/lib/session/SessionContext";
import "./login.css";

/** Offers to log in again beside the page, so that a half-filled form survives the end of a login. */
export function LoginExpired(): ReactNode {
  const state = useSessionState();
  return state.status === "expired" ? <ExpiredDialog /> : null;
}

function ExpiredDialog(): ReactNode {
  const { t } = useTranslation("common");
  const session = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const [blocked, setBlocked] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const again = () => {
    session.signInBeside().then(
      () => setBlocked(false),
      () => setBlocked(true),
    );
  };
  return (
    <dialog ref={dialog} className="login-expired" aria-labelledby="login-expired-title">
      <h2 id="login-expired-title">{t("session.expiredTitle")}</h2>
      <p>{t("session.expiredHint")}</p>
      {blocked && <p role="alert">{t("session.popupBlocked")}</p>}
      <div>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t("action.close")}
        </button>
        <button type="button" className="button button-primary" onClick={again}>
          {t("session.signInAgain")}
        </button>
      </div>
    </dialog>
  );
}
