import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Step } from "@/features/whistle/routingQueries";
import { outcomeWords, possibilityWords } from "./stepWords";
import "./routing.css";

/** Why this unit: what was looked at, in order. The last one is what is proposed. */
export function Why({ steps, open = false }: { steps: readonly Step[]; open?: boolean }): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <details className="routing-why" open={open}>
      <summary>{t("routing.why")}</summary>
      <ol>
        {steps.map((step, at) => (
          <li key={at} className={step.outcome === "MATCHED" ? "routing-matched" : undefined}>
            <b>{possibilityWords(step, t)}</b> {outcomeWords(step, t)}
          </li>
        ))}
      </ol>
    </details>
  );
}
