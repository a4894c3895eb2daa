import { type ReactNode, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import type { Figure } from "../figuresQuery";

/** What a figure counts, in words: on hover and on focus; Escape puts it away (WCAG 1.4.13). */
export function Formula({ metric }: { metric: Figure["metric"] }): ReactNode {
  const { t } = useTranslation("statistics");
  const [away, setAway] = useState(false);
  const id = useId();
  // Of the whole page: words that a pointer opened must go without the pointer moving.
  useEffect(() => {
    const putAway = ({ key }: KeyboardEvent) => {
      if (key === "Escape") setAway(true);
    };
    window.addEventListener("keydown", putAway);
    return () => window.removeEventListener("keydown", putAway);
  }, []);
  const back = () => setAway(false);
  return (
    <span className={away ? "figure-formula figure-formula-away" : "figure-formula"}>
      <button
        type="button"
        aria-label={t("formula.label", { question: t(`question.${metric.code}`) })}
        aria-describedby={id}
        onFocus={back}
        onMouseEnter={back}
      >
        <Icon name="help" size={18} />
      </button>
      <span id={id} role="tooltip" className="figure-words">
        {t(`formula.${metric.code}`)}
        <span className="figure-version">{t("formula.version", { version: metric.formulaVersion })}</span>
      </span>
    </span>
  );
}
