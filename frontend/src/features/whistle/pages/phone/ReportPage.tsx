import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "@/lib/usePageTitle";

export function ReportPage(): ReactNode {
  const { t } = useTranslation("phone");
  usePageTitle(t("title.report"));
  return <h1>{t("title.report")}</h1>;
}
