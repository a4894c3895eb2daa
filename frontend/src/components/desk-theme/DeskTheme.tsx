import { ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAppearance } from "@/lib/appearance/appearance";
import { antdTheme } from "./antdTheme";

/** Dresses antd in the house's tokens, language and print. */
export function DeskTheme({ children }: { children: ReactNode }): ReactNode {
  const { i18n } = useTranslation("common");
  const appearance = useAppearance();
  return (
    <ConfigProvider
      theme={antdTheme(appearance)}
      locale={i18n.language === "en" ? enUS : zhCN}
      // Chinese words are not pulled apart.
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
