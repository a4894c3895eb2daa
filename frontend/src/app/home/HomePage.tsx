import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import { LanguageSwitch, PrintSwitch } from "@/components/appearance/switches";
import { livesHere, useMe } from "@/features/identity/me";
import { Bell } from "@/features/notification/components/Bell";
import { seesHouseholds } from "@/features/identity/policies/ledger";
import { useSession, useSessionState } from "@/lib/session/SessionContext";
import { usePageTitle } from "@/lib/usePageTitle";
import "./home.css";

/** The door: a resident finds the whistle at once, staff find the login. */
export function HomePage(): ReactNode {
  const { t } = useTranslation("home");
  const session = useSession();
  const state = useSessionState();
  usePageTitle("");
  return (
    <div className="home">
      <header className="home-bar">
        <span className="home-brand">
          <Icon name="whistle" size={28} />
          {t("brand")}
          <span className="home-motto">{t("motto")}</span>
        </span>
        {state.status === "signed-in" && <Bell to="/r/inbox" />}
        <LanguageSwitch />
        <PrintSwitch />
      </header>
      <main className="home-main">
        <h1>{t("question")}</h1>
        <p className="home-sub">{t("emergency")}</p>
        <nav className="home-doors" aria-label={t("doors")}>
          <Link className="home-door home-door-first" to="/r/report">
            <Icon name="whistle" size={36} />
            <span>
              <b>{t("report")}</b>
              <small>{t("reportHint")}</small>
            </span>
          </Link>
          <Link className="home-door" to="/r/track">
            <Icon name="track" size={36} />
            <span>
              <b>{t("track")}</b>
              <small>{t("trackHint")}</small>
            </span>
          </Link>
          <Link className="home-door" to="/r/activities">
            <Icon name="calendar" size={36} />
            <span>
              <b>{t("activities")}</b>
              <small>{t("activitiesHint")}</small>
            </span>
          </Link>
          <Link className="home-door" to="/r/services">
            <Icon name="place" size={36} />
            <span>
              <b>{t("services")}</b>
              <small>{t("servicesHint")}</small>
            </span>
          </Link>
          {state.status === "signed-in" && <HouseholdDoors />}
          {state.status === "signed-in" ? (
            <button type="button" className="home-door" onClick={() => void session.signOut()}>
              <Icon name="person" size={36} />
              <span>
                <b>{state.name}</b>
                <small>{t("signOut")}</small>
              </span>
            </button>
          ) : (
            <button type="button" className="home-door" onClick={() => void session.signIn("/")}>
              <Icon name="person" size={36} />
              <span>
                <b>{t("staff")}</b>
                <small>{t("staffHint")}</small>
              </span>
            </button>
          )}
        </nav>
        <ol className="home-steps" aria-label={t("stepsLabel")}>
          {(["blow", "dispatch", "report", "rate"] as const).map((step) => (
            <li key={step}>
              <b>{t(`steps.${step}.title`)}</b>
              <span>{t(`steps.${step}.text`)}</span>
            </li>
          ))}
        </ol>
      </main>
    </div>
  );
}

/**
 * Where one lives, or the way to get there by a code. Heads of a building or unit begin here, like residents; what they
 * look after is one tap away. The desk's parts load then, not now.
 */
function HouseholdDoors(): ReactNode {
  const { t } = useTranslation("home");
  const me = useMe();
  if (me === null) return null;
  return (
    <>
      {livesHere(me) ? (
        <Link className="home-door" to="/r/household">
          <Icon name="livelihood" size={36} />
          <span>
            <b>{t("own")}</b>
            <small>{t("ownHint")}</small>
          </span>
        </Link>
      ) : (
        <Link className="home-door" to="/r/link">
          <Icon name="livelihood" size={36} />
          <span>
            <b>{t("link")}</b>
            <small>{t("linkHint")}</small>
          </span>
        </Link>
      )}
      {seesHouseholds(me.roles) && (
        <Link className="home-door" to="/households" preload={false}>
          <Icon name="people" size={36} />
          <span>
            <b>{t("households")}</b>
            <small>{t("householdsHint")}</small>
          </span>
        </Link>
      )}
    </>
  );
}
