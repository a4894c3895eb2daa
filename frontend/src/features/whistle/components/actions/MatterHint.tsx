import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MatterHintData } from "@/features/whistle/matterQueries";
import "../routing/routing.css";

interface MatterHintProps {
  readonly suggestions: readonly MatterHintData[];
  /** Id of the matter that the form says now. */
  readonly chosen: string | undefined;
  readonly onTake: (matter: MatterHintData["matter"]) => void;
}

/** Matters that the words speak for, and which words: to be looked at, never chosen for the person. */
export function MatterHint({ suggestions, chosen, onTake }: MatterHintProps): ReactNode {
  const { t } = useTranslation("whistle");
  if (suggestions.length === 0) return null;
  return (
    <section className="routing-hint" aria-label={t("suggest.title")}>
      <h3>{t("suggest.title")}</h3>
      <ul className="matter-hints">
        {suggestions.map(({ matter, words, whistles }) => (
          <li key={matter.id}>
            <p>
              <b>
                {matter.code} {matter.title}
              </b>
              <br />
              {t("suggest.words", { words: words.join(t("routing.and")) })}
              {whistles > 0 && t("suggest.whistles", { count: whistles })}
            </p>
            <Button
              aria-label={t("suggest.takeOf", { title: matter.title })}
              disabled={chosen === matter.id}
              onClick={() => onTake(matter)}
            >
              {t(chosen === matter.id ? "suggest.taken" : "suggest.take")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
