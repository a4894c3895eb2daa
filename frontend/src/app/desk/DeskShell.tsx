import { Link, Outlet } from "@tanstack/react-router";
import { ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAppearance } from "@/lib/appearance/appearance";
import { antdTheme } from "./antdTheme";

/** The frame of every staff page. */
export function DeskShell(): ReactNode {
  const { t, i18n } = useTranslation("desk");
  const appearance = useAppearance();
  return (
    <ConfigProvider theme={antdTheme(appearance)} locale={i18n.language === "en" ? enUS : zhCN}>
      <nav aria-label={t("navigation")}>
        <Link to="/desk">{t("today")}</Link> <Link to="/whistles">{t("whistles")}</Link>{" "}
        <Link to="/orders">{t("orders")}</Link>
      </nav>
      <main id="main">
        <Outlet />
      </main>
    </ConfigProvider>
  );
}
