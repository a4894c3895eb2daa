import { chosenOf, compact, type ListSearch, textOf } from "@/components/list-page/listPage";

export const auditKinds = [
  "REVEALED",
  "EXPORTED",
  "PERMISSION_CHANGED",
  "SUBJECT_DELETED",
  "IMPORTED",
  "IMPORT_UNDONE",
  "BREAK_GLASS",
  "MOVE_OUT_UNDONE",
  "CALENDAR_IMPORTED",
  "MESSAGE_CHANGED",
] as const;
export const purposes = [
  "VISIT",
  "SERVICE",
  "VERIFICATION",
  "SUBJECT_REQUEST",
  "LEGAL_DUTY",
  "EMERGENCY",
] as const;

/** What the list of audit entries keeps in its address: ids and words of the house, no person's name. */
export interface AuditSearch extends ListSearch {
  readonly kind?: (typeof auditKinds)[number] | undefined;
  readonly purpose?: (typeof purposes)[number] | undefined;
  /** Id of the person who did it. */
  readonly actor?: string | undefined;
  /** Id of what it was about. */
  readonly thing?: string | undefined;
  /** Days on China's calendar, both inside. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Reads an address; whatever is not understood is left out, never an error: addresses are typed and cut by people. */
export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  return compact({
    kind: chosenOf(raw.kind, auditKinds)?.[0],
    purpose: chosenOf(raw.purpose, purposes)?.[0],
    actor: textOf(raw.actor),
    thing: textOf(raw.thing),
    from: dayOf(raw.from),
    to: dayOf(raw.to),
    after: textOf(raw.after),
  });
}

function dayOf(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : undefined;
}

const startOf = (day: string) => Date.parse(`${day}T00:00:00+08:00`);
const DAY_MS = 86_400_000;

/** The list's conditions as the API takes them: from the first instant of the first day to the end of the last. */
export function auditFilterOf(search: AuditSearch) {
  return compact({
    kind: search.kind,
    purpose: search.purpose,
    actor: search.actor,
    thing: search.thing,
    from: search.from === undefined ? undefined : new Date(startOf(search.from)).toISOString(),
    to: search.to === undefined ? undefined : new Date(startOf(search.to) + DAY_MS).toISOString(),
  });
}
