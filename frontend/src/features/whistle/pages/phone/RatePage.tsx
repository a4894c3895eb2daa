import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "@/lib/usePageTitle";

export function RatePage(): ReactNode {
  const { t } = useTranslation("phone");
  usePageTitle(t("title.rate"));
  return <h1>{t("title.rate")}</h1>;
}
