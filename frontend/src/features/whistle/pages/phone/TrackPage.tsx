import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ByCode } from "@/features/whistle/components/phone/track/ByCode";
import { Mine } from "@/features/whistle/components/phone/track/Mine";
import { useSession, useSessionState } from "@/lib/session/SessionContext";
import { usePageTitle } from "@/lib/usePageTitle";

/** 查进度: by code for everybody, by name for those who are logged in. */
export function TrackPage(): ReactNode {
  const { t } = useTranslation("phone");
  const session = useSession();
  const { status } = useSessionState();
  usePageTitle(t("title.track"));
  return (
    <div className="page">
      <h1>{t("title.track")}</h1>
      {status === "signed-in" && <Mine />}
      <p className="hint lead">{t("track.hint")}</p>
      <ByCode />
      <nav className="ways" aria-label={t("track.ways")}>
        <Link to="/r/report" className="button">
          {t("track.blow")}
        </Link>
        {status === "guest" && (
          <button type="button" className="button" onClick={() => void session.signIn("/r/track")}>
            {t("track.signIn")}
          </button>
        )}
      </nav>
    </div>
  );
}
