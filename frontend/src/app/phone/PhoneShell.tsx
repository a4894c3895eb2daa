import "./adm.css";
import "./shell.css";
import "@/components/phone/page.css";
import "@/components/phone/buttons.css";
import { Link, Outlet } from "@tanstack/react-router";
import { ConfigProvider } from "antd-mobile";
import enUS from "antd-mobile/es/locales/en-US";
import zhCN from "antd-mobile/es/locales/zh-CN";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch, PrintSwitch } from "@/components/appearance/switches";
import { Icon } from "@/components/icons/Icon";

/** The frame of every page for residents: a way home, the other language, 长辈版. */
export function PhoneShell(): ReactNode {
  const { t, i18n } = useTranslation(["phone", "common"]);
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
          <LanguageSwitch />
          <PrintSwitch />
        </header>
        <main id="main" tabIndex={-1} className="phone-main">
          <Outlet />
        </main>
      </div>
    </ConfigProvider>
  );
}
