import type { TFunction } from "i18next";
import type { Step } from "@/features/whistle/routingQueries";

type Translate = TFunction<"whistle">;

const kinds = { LIVELIHOOD: 1, SAFETY: 1, ENVIRONMENT: 1, WARMTH: 1 };
const urgencies = { ORDINARY: 1, URGENT: 1, EMERGENCY: 1 };
const times = {
  OFFICE: 1,
  OUTSIDE: 1,
  MONDAY: 1,
  TUESDAY: 1,
  WEDNESDAY: 1,
  THURSDAY: 1,
  FRIDAY: 1,
  SATURDAY: 1,
  SUNDAY: 1,
};

/** A code of the API in words; what is no code (a place, a span of hours, the code of a matter) stands as it is. */
export function valueWords(value: string, t: Translate): string {
  if (value in kinds) return t(`kind.${value as keyof typeof kinds}`);
  if (value in urgencies) return t(`urgency.${value as keyof typeof urgencies}`);
  if (value in times) return t(`routing.time.${value as keyof typeof times}`);
  return value;
}

/** What a possibility is called: the name of its rule, or where it comes from. */
export function possibilityWords({ source, rule }: Pick<Step, "source" | "rule">, t: Translate): string {
  return rule === null ? t(`routing.source.${source}`) : t("routing.rule", { name: rule });
}

/** What came of looking at one possibility. */
export function outcomeWords(step: Step, t: Translate): string {
  const wanted = step.wanted.map((value) => valueWords(value, t)).join(t("routing.and"));
  const found = step.found === null ? t("routing.nothing") : valueWords(step.found, t);
  return t(`routing.outcome.${step.outcome}`, { wanted, found });
}
