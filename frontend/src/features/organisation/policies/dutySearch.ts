import { chosenOf, compact, type ListSearch, textOf } from "@/components/list-page/listPage";

export const kinds = ["LIVELIHOOD", "SAFETY", "ENVIRONMENT", "WARMTH"] as const;

export const groups = [
  "SOCIAL_INSURANCE",
  "MEDICAL_INSURANCE",
  "OLD_AGE",
  "EMPLOYMENT",
  "SPECIAL_GROUPS",
  "FIRE_HAZARD",
  "DISPUTE",
  "PROPERTY_DISPUTE",
  "PUBLIC_ORDER",
  "REFUSE",
  "REPAIRS",
  "GREENERY",
  "HELP",
  "POLICY",
  "NEIGHBOURS",
] as const;

export type Kind = (typeof kinds)[number];
export type Group = (typeof groups)[number];

/** What the page of the duty list keeps in its address. */
export interface DutySearch extends ListSearch {
  /** Id of a version; absent for the one in force. */
  readonly version?: string | undefined;
  /** What differs from the version before, instead of the matters. */
  readonly changes?: true | undefined;
  readonly kind?: Kind | undefined;
  readonly group?: Group | undefined;
  /** Id of the organisation that leads. */
  readonly lead?: string | undefined;
  /** Id of the matter that is open. */
  readonly matter?: string | undefined;
}

/** Reads an address; whatever is not understood is left out, never an error: addresses are typed and cut by people. */
export function readDutySearch(raw: Record<string, unknown>): DutySearch {
  return compact({
    q: textOf(raw.q)?.slice(0, 50),
    version: textOf(raw.version),
    changes: raw.changes === true ? true : undefined,
    kind: chosenOf(raw.kind, kinds)?.[0],
    group: chosenOf(raw.group, groups)?.[0],
    lead: textOf(raw.lead),
    matter: textOf(raw.matter),
    after: textOf(raw.after),
  });
}
