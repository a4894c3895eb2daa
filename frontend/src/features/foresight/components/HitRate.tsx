import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { percentOf } from "../policies/foresight";
import type { Summary } from "../queries";

/** How many of the findings judged came true; both numbers open what they count. */
export function HitRate({ summary }: { readonly summary: Summary }): ReactNode {
  const { t } = useTranslation("foresight");
  const { judged, cameTrue, hitRate } = summary;
  return (
    <section className="foresight-hit" aria-label={t("hit.label")}>
      <p>
        <span className="foresight-quiet">{t("hit.label")}</span>{" "}
        <b>{hitRate === null ? t("hit.none") : (percentOf(hitRate) ?? "0%")}</b>
        {hitRate !== null && <> · {t("hit.of", { judged, cameTrue })}</>}
      </p>
      {judged > 0 && (
        <p className="foresight-acts">
          <Link to="/foresight" search={{ tab: "PAST", only: "judged" }}>
            {t("hit.judged", { count: judged })}
          </Link>
          <Link to="/foresight" search={{ tab: "PAST", only: "came" }}>
            {t("hit.true", { count: cameTrue })}
          </Link>
        </p>
      )}
      <p className="foresight-quiet">{t("hit.rule")}</p>
    </section>
  );
}
