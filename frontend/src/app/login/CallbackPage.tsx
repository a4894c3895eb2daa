import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AfterAWhile } from "@/components/waiting/Waiting";
import { usePageTitle } from "@/lib/usePageTitle";
import { useSession } from "@/lib/session/SessionContext";
import "./login.css";

/** Where the identity server sends the browser back to. */
export function CallbackPage(): ReactNode {
  const { t } = useTranslation("common");
  usePageTitle(t("session.signIn"));
  const session = useSession();
  const navigate = useNavigate();
  const [ended, setEnded] = useState<"failed" | "beside" | null>(null);
  const begun = useRef(false);
  useEffect(() => {
    // A code can be used once; strict mode runs effects twice.
    if (begun.current) return;
    begun.current = true;
    session.completeSignIn(window.location.href).then(
      (path) => {
        if (path !== null) {
          void navigate({ href: path, replace: true });
          return;
        }
        setEnded("beside");
        window.close();
      },
      (fault: unknown) => {
        console.error(fault);
        setEnded("failed");
      },
    );
  }, [session, navigate]);
  return (
    <main className="login-callback">
      {ended === "beside" ? (
        <p role="status">{t("session.besideDone")}</p>
      ) : ended === "failed" ? (
        <div role="alert">
          <h1>{t("session.signInFailed")}</h1>
          <p>{t("session.signInFailedHint")}</p>
          <button type="button" className="button button-primary" onClick={() => void session.signIn("/")}>
            {t("session.signInAgain")}
          </button>
        </div>
      ) : (
        <AfterAWhile>
          <p role="status">{t("session.signingIn")}</p>
        </AfterAWhile>
      )}
    </main>
  );
}

/** The small window of {@link Session.signInBeside}: it goes to the login page at once. */
export function BesidePage(): ReactNode {
  const { t } = useTranslation("common");
  usePageTitle(t("session.signIn"));
  const session = useSession();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void session.beginBeside(new URLSearchParams(window.location.search).get("ticket") ?? "");
  }, [session]);
  return (
    <main className="login-callback">
      <p role="status">{t("session.signingIn")}</p>
    </main>
  );
}
