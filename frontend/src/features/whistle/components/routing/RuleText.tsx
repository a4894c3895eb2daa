import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RoutingRule } from "@/features/whistle/routingQueries";
import type { posts } from "./RoutingHint";
import { valueWords } from "./stepWords";

interface RuleTextProps {
  readonly rule: RoutingRule;
  /** What matters are called, by code. */
  readonly matters: ReadonlyMap<string, string>;
}

/** A rule as people read it: for what, where, when; and who is proposed. */
export function RuleText({ rule, matters }: RuleTextProps): ReactNode {
  const { t } = useTranslation(["routing", "whistle"]);
  const and = t("whistle:routing.and");
  const { t: words } = useTranslation("whistle");
  const time = [
    ...(rule.hours === null ? [] : [rule.hours]),
    ...rule.weekDays,
    ...(rule.from === null ? [] : [`${rule.from}–${rule.to}`]),
  ];
  const conditions = [
    ["kinds", rule.kinds],
    ["matters", rule.matters.map((code) => `${code} ${matters.get(code) ?? ""}`.trim())],
    ["urgencies", rule.urgencies],
    ["places", rule.places.map(({ name }) => name)],
    ["time", time],
  ] as const;
  const said = conditions.filter(([, values]) => values.length > 0);
  return (
    <dl className="rule-text">
      {said.length === 0 && (
        <div>
          <dt>{t("field.conditions")}</dt>
          <dd>{t("always")}</dd>
        </div>
      )}
      {said.map(([name, values]) => (
        <div key={name}>
          <dt>{t(`field.${name}`)}</dt>
          <dd>{values.map((value) => valueWords(value, words)).join(and)}</dd>
        </div>
      ))}
      <div className="rule-lead">
        <dt>{t("field.lead")}</dt>
        <dd>
          {rule.lead?.name ?? t("leadGone")}
          {rule.coHandlers.length > 0 &&
            t("whistle:routing.with", { names: rule.coHandlers.map(({ name }) => name).join(and) })}
        </dd>
      </div>
      {rule.post !== null && (
        <div>
          <dt>{t("field.post")}</dt>
          <dd>{t(`post.${rule.post as keyof typeof posts}`)}</dd>
        </div>
      )}
    </dl>
  );
}
