import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import type { ConditionChip } from "@/components/list-page/listPage";
import type { WhistleSearch } from "@/features/whistle/policies/searches";
import { graphql } from "@/lib/graphql/graphql";
import { useTimeWords } from "@/lib/time/useTimeWords";

const PlaceNameQuery = graphql(`
  query PlaceName($code: String!) {
    division(code: $code) {
      name
    }
  }
`);

/** The conditions of a list that have no field of their own, in words: those that a figure brings along. */
export function useConditionChips(search: WhistleSearch): readonly ConditionChip[] {
  const { t } = useTranslation("whistle");
  const time = useTimeWords();
  const { division, open, handling, answered, satisfied } = search;
  const [{ data }] = useQuery({
    query: PlaceNameQuery,
    variables: { code: division ?? "" },
    pause: division === undefined,
  });
  const chips: ConditionChip[] = [];
  const say = (label: string, ...keys: (keyof WhistleSearch)[]) => chips.push({ label, keys });
  const period = (of: "blown" | "dueOrClosed") => {
    const from = search[`${of}From`];
    const before = search[`${of}Before`];
    if (from === undefined && before === undefined) return;
    // The end is the first moment outside: people read the last day inside.
    const last = before === undefined ? undefined : new Date(Date.parse(before) - 1).toISOString();
    const words = t(
      from === undefined ? "condition.until" : last === undefined ? "condition.since" : "condition.days",
      {
        from: from === undefined ? "" : time.plainDay(from),
        to: last === undefined ? "" : time.plainDay(last),
      },
    );
    say(t(`condition.${of}`, { period: words }), `${of}From`, `${of}Before`);
  };
  if (division !== undefined) {
    say(t("condition.division", { place: data?.division?.name ?? division }), "division");
  }
  period("blown");
  period("dueOrClosed");
  if (open !== undefined) say(t(open ? "condition.open" : "condition.settled"), "open");
  if (handling !== undefined) {
    const standing = handling.map((clock) => t(`condition.clock.${clock}`)).join(t("condition.or"));
    say(t("condition.handling", { standing }), "handling");
  }
  if (answered !== undefined) say(t(answered ? "condition.answered" : "condition.unanswered"), "answered");
  if (satisfied !== undefined) {
    say(t(satisfied ? "condition.satisfied" : "condition.unsatisfied"), "satisfied");
  }
  return chips;
}
