import type { TFunction } from "i18next";
import type { StoryEvent } from "@/features/whistle/whistleQuery";

type Translate = TFunction<["whistle", "identity"]>;

const plain = [
  "matter",
  "article",
  "elsewhere",
  "lead",
  "coHandlers",
  "people",
  "place",
  "number",
  "fromGrid",
  "toGrid",
  "into",
  "from",
  "partOf",
  "proposed",
  "failed",
  "sequence",
  "demand",
  "routingRule",
  "routingTable",
] as const;

const moments = ["arrivedAt", "until", "due", "rectifyBy"] as const;

const answers = ["contacted", "solved", "satisfied"] as const;

/** How a person would tell it; the API keeps facts in no order. */
const toldOrder = [
  "kind",
  "matter",
  "urgency",
  "lead",
  "coHandlers",
  "routingFollowed",
  "routing",
  "routingRule",
  "routingTable",
  "people",
  "arrivedAt",
  "place",
  "channel",
  "contacted",
  "solved",
  "satisfied",
  "article",
  "elsewhere",
  "round",
  "number",
  "fromGrid",
  "toGrid",
  "reason",
  "proposed",
  "into",
  "from",
  "partOf",
  "level",
  "until",
  "due",
  "cause",
  "demand",
  "rectifyBy",
  "reached",
  "failed",
  "sequence",
];

/**
 * The facts of an entry, in words. A fact that has no words yet (a newer server) is left out rather than shown as a
 * code.
 */
export function factWords(
  event: Pick<StoryEvent, "type" | "facts">,
  t: Translate,
  moment: (instant: string) => string,
): string[] {
  const inOrder = [...event.facts].sort(
    (one, other) => toldOrder.indexOf(one.name) - toldOrder.indexOf(other.name),
  );
  return inOrder.flatMap(({ name, value }) => {
    const known = plain.find((one) => one === name);
    if (known) return [t(`story.fact.${known}`, { value })];
    const answer = answers.find((one) => one === name);
    if (answer && (value === "true" || value === "false")) return [t(`story.answer.${answer}.${value}`)];
    const at = moments.find((one) => one === name);
    if (at) return [t(`story.fact.${at}`, { value: moment(value) })];
    if (name === "reached" && (value === "true" || value === "false"))
      return [t(`story.fact.reached.${value}`)];
    if (name === "routingFollowed" && (value === "true" || value === "false"))
      return [t(`story.fact.routingFollowed.${value}`)];
    if (name === "routing" && value in routingSet)
      return [t(`story.fact.routing.${value as keyof typeof routingSet}`)];
    if (name === "level" && value in levelSet)
      return [t("story.fact.level", { value: t(`level.${value as keyof typeof levelSet}`) })];
    if (name === "cause" && value in causeSet)
      return [t(`story.fact.cause.${value as keyof typeof causeSet}`)];
    if (name === "reason" && value in reasonSet)
      return [t(`returnReason.${value as keyof typeof reasonSet}`)];
    if (name === "kind" && value in kindSet) return [t(`kind.${value as keyof typeof kindSet}`)];
    if (name === "urgency" && value in urgencySet) return [t(`urgency.${value as keyof typeof urgencySet}`)];
    if (name === "channel" && value in channelSet)
      return [t("story.fact.channel", { value: t(`channel.${value as keyof typeof channelSet}`) })];
    if (name === "round") return [t("story.round", { round: value })];
    return [];
  });
}

const kindSet = { LIVELIHOOD: 1, SAFETY: 1, ENVIRONMENT: 1, WARMTH: 1 };
const urgencySet = { ORDINARY: 1, URGENT: 1, EMERGENCY: 1 };
const levelSet = { GRID: 1, COMMUNITY: 1, TOWN: 1, COUNTY: 1 };
const reasonSet = {
  NOT_OUR_DUTY: 1,
  OTHER_ADMINISTRATION: 1,
  WRONG_PLACE: 1,
  NOT_A_MATTER: 1,
  ALREADY_IN_HAND: 1,
};
const causeSet = { LATE: 1, UNSATISFIED: 1, RETURNED_TWICE: 1, CHOSEN: 1 };
const channelSet = { PHONE: 1, VISIT: 1, MESSAGE: 1 };
const routingSet = { RULE: 1, DUTY_LIST: 1, FALLBACK: 1 };
