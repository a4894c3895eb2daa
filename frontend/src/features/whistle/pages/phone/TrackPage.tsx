import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "@/lib/usePageTitle";

export function TrackPage(): ReactNode {
  const { t } = useTranslation("phone");
  usePageTitle(t("title.track"));
  return <h1>{t("title.track")}</h1>;
}
