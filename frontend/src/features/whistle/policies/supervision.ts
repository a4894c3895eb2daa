import { chosenOf, compact, type ListSearch, textOf } from "@/components/list-page/listPage";
import type { Role } from "@/features/identity/policies/audience";

export const supervisionStates = ["OPEN", "REPLIED", "CLOSED"] as const;
export const supervisionCauses = ["LATE", "UNSATISFIED", "RETURNED_TWICE", "CHOSEN"] as const;

/** Who opens supervisions and decides on answers. */
const leading: readonly Role[] = ["TOWNSHIP_LEADER", "COUNTY_ORGANISER"];

const answering: readonly Role[] = [
  "COMMUNITY_WORKER",
  "COMMUNITY_SECRETARY",
  "ORGANISATION_STAFF",
  "DEPARTMENT_STAFF",
  "DEPARTMENT_HEAD",
];

export function supervises(roles: readonly Role[]): boolean {
  return roles.some((role) => leading.includes(role));
}

/** Who has to do with supervision at all. */
export function seesSupervision(roles: readonly Role[]): boolean {
  return supervises(roles) || roles.some((role) => answering.includes(role));
}

/** Whom the API opens the list of rulings to. */
export function rulesOnWhistles(roles: readonly Role[]): boolean {
  return supervises(roles) || roles.includes("COMMUNITY_SECRETARY");
}

/** What the list of supervisions keeps in its address. */
export interface SupervisionSearch extends ListSearch {
  readonly state?: (typeof supervisionStates)[number][] | undefined;
  readonly cause?: (typeof supervisionCauses)[number][] | undefined;
  readonly overdue?: true | undefined;
  readonly organisation?: string | undefined;
  /** Code of a place; whatever lies below it is inside. */
  readonly division?: string | undefined;
}

/** Reads an address; whatever is not understood is left out, never an error: addresses are typed and cut by people. */
export function readSupervisionSearch(raw: Record<string, unknown>): SupervisionSearch {
  return compact({
    state: chosenOf(raw.state, supervisionStates),
    cause: chosenOf(raw.cause, supervisionCauses),
    overdue: raw.overdue === true ? true : undefined,
    organisation: uuidOf(raw.organisation),
    division: codeOf(raw.division),
    after: textOf(raw.after),
  });
}

/** The list of rulings keeps its page alone. */
export function readRulingSearch(raw: Record<string, unknown>): ListSearch {
  return compact({ after: textOf(raw.after) });
}

function uuidOf(value: unknown): string | undefined {
  return typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
    ? value
    : undefined;
}

/** An address may hold a code as a number. */
function codeOf(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && /^\d{2,12}$/.test(text) ? text : undefined;
}

/** Working time in hours as people say it: halves, not seconds. */
export const workingHours = (seconds: number) => Math.round(seconds / 1800) / 2;
