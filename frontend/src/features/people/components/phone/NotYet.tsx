import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

/** The link is made, and the login does not say so yet: asks again with a new token when told. */
export function NotYet({ renewed }: { renewed: () => Promise<void> }): ReactNode {
  const { t } = useTranslation("household");
  const [busy, setBusy] = useState(false);
  const look = async () => {
    setBusy(true);
    await renewed();
    setBusy(false);
  };
  return (
    <section className="notice" aria-labelledby="not-yet">
      <h2 id="not-yet">{t("waiting.title")}</h2>
      <p>{t("waiting.hint")}</p>
      <button
        type="button"
        className="button"
        aria-disabled={busy}
        onClick={() => {
          if (!busy) void look();
        }}
      >
        {t(busy ? "waiting.busy" : "waiting.again")}
      </button>
    </section>
  );
}
