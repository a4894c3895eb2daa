import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Names the page in the browser's tab, for as long as the component is shown. */
export function usePageTitle(page: string): void {
  const { t } = useTranslation("common");
  useEffect(() => {
    document.title = page === "" ? t("app.name") : t("app.title", { page });
  }, [page, t]);
}
