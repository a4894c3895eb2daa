import "./adm.css";
import "./shell.css";
import "@/components/phone/page.css";
import "@/components/phone/buttons.css";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { ConfigProvider } from "antd-mobile";
import enUS from "antd-mobile/es/locales/en-US";
import zhCN from "antd-mobile/es/locales/zh-CN";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch, PrintSwitch } from "@/components/appearance/switches";
import { Icon } from "@/components/icons/Icon";
import { useSessionState } from "@/lib/session/SessionContext";

/** Only those with a login are told: the first page of all others does not carry it. */
const Bell = lazy(() =>
  import("@/features/notification/components/Bell").then((module) => ({ default: module.Bell })),
);

/** A page that asks one thing at a time shows no way out of it but home. */
const asks = /^\/(r\/(report|rate)|p)\b/;

const ways = [
  { to: "/r/report", name: "report" },
  { to: "/r/track", name: "track" },
  { to: "/r/activities", name: "activities" },
  { to: "/r/services", name: "services" },
] as const;

/** What a resident can do here, one tap each. */
function Ways(): ReactNode {
  const { t } = useTranslation("phone");
  const path = useLocation({ select: ({ pathname }) => pathname });
  if (asks.test(path)) return null;
  return (
    <nav className="phone-ways" aria-label={t("nav.label")}>
      {ways.map(({ to, name }) => (
        <Link key={name} to={to}>
          {t(`nav.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

/** The frame of every page for residents: a way home, the other language, 长辈版. */
export function PhoneShell(): ReactNode {
  const { t, i18n } = useTranslation(["phone", "common"]);
  const { status } = useSessionState();
  return (
    <ConfigProvider locale={i18n.language === "en" ? enUS : zhCN}>
      <a className="skip-link" href="#main">
        {t("common:app.skip")}
      </a>
      <div className="phone">
        <header className="phone-bar">
          <Link to="/" className="phone-home">
            <Icon name="whistle" size={26} />
            <span className="phone-name">{t("common:app.name")}</span>
            <span className="visually-hidden">{t("common:action.home")}</span>
          </Link>
          {status === "signed-in" && (
            <Suspense fallback={null}>
              <Bell to="/r/inbox" />
            </Suspense>
          )}
          <LanguageSwitch />
          <PrintSwitch />
        </header>
        <Ways />
        <main id="main" tabIndex={-1} className="phone-main">
          <Outlet />
        </main>
      </div>
    </ConfigProvider>
  );
}
