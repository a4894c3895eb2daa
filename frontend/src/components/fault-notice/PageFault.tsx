import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icons/Icon";
import "./fault-notice.css";

/** The page itself broke (its code did not load, or threw). Says so in words; the cause goes to the console. */
export function PageFault({ error }: { error: unknown }): ReactNode {
  const { t } = useTranslation("common");
  useEffect(() => console.error(error), [error]);
  return (
    <section className="fault" role="alert">
      <Icon name="alert" />
      <div>
        <h1>{t("fault.page.title")}</h1>
        <p>{t("fault.page.hint")}</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {t("action.retry")}
        </button>{" "}
        <a className="button" href="/">
          {t("action.home")}
        </a>
      </div>
    </section>
  );
}

/** No route has this address. */
export function PageMissing(): ReactNode {
  const { t } = useTranslation("common");
  return (
    <section className="fault fault-mild">
      <Icon name="search" />
      <div>
        <h1>{t("fault.missing.title")}</h1>
        <p>{t("fault.missing.hint")}</p>
        <a className="button" href="/">
          {t("action.home")}
        </a>
      </div>
    </section>
  );
}
