import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Suggestion } from "@/features/whistle/routingQueries";
import { possibilityWords } from "./stepWords";
import { Why } from "./Why";
import "./routing.css";

interface RoutingHintProps {
  readonly suggestion: Suggestion;
  /** Whether the form says just that already. */
  readonly taken: boolean;
  readonly onTake: () => void;
}

/** Who is proposed, why, and a button that takes it over: the form stays the person's own. */
export function RoutingHint({ suggestion, taken, onTake }: RoutingHintProps): ReactNode {
  const { t } = useTranslation("whistle");
  const { organisation, coHandlers, source, rule, table, post, person, explanation } = suggestion;
  return (
    <section className="routing-hint" aria-label={t("routing.title")}>
      <h3>{t("routing.title")}</h3>
      {organisation === null || source === null ? (
        <p>{t("routing.nobody")}</p>
      ) : (
        <>
          <p className="routing-lead">
            <b>{organisation.name}</b>
            {coHandlers.length > 0 &&
              t("routing.with", { names: coHandlers.map(({ name }) => name).join(t("routing.and")) })}
          </p>
          <p className="routing-by">
            {possibilityWords({ source, rule }, t)}
            {rule !== null && table !== null && t("routing.version", { table })}
          </p>
          {post !== null && (
            <p>
              {t(`routing.post.${post as keyof typeof posts}`)}{" "}
              {person === null
                ? t("routing.vacant")
                : person.standsInFor === null
                  ? person.name
                  : t("routing.standIn", { name: person.name, absent: person.standsInFor })}
            </p>
          )}
          <Button onClick={onTake} disabled={taken}>
            {t(taken ? "routing.taken" : "routing.take")}
          </Button>
        </>
      )}
      <Why steps={explanation} />
    </section>
  );
}

/** Posts that a rule may ask for. */
export const posts = { DEPARTMENT_HEAD: 1, DEPARTMENT_STAFF: 1, ORGANISATION_STAFF: 1 };
