import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export function ConfigMissing(): ReactNode {
  const { t } = useTranslation("common");
  return (
    <main style={{ maxWidth: 560, margin: "15vh auto", padding: 20 }}>
      <h1>{t("fault.config.title")}</h1>
      <p>{t("fault.config.hint")}</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {t("action.retry")}
      </button>
    </main>
  );
}
