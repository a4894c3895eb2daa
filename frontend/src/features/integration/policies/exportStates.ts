import { receivesOrders, type Role } from "@/features/identity/policies/audience";
import { keepsLedger, readsAudit } from "@/features/identity/policies/ledger";
import { compact, type ListSearch, textOf } from "@/components/list-page/listPage";
import type { VariablesOf } from "@/lib/graphql/graphql";
import type { AskExport, ExportRow } from "../exportQueries";

type AskInput = VariablesOf<typeof AskExport>["input"];
export type ExportList = ExportRow["list"];
export type ExportConditions = NonNullable<AskInput["conditions"]>;
export const formats = ["XLSX", "CSV"] as const;
export type ExportFormat = (typeof formats)[number];

/** Staff to whom the API hands lists as files; residents and heads of buildings have the lists alone. */
const staff: readonly Role[] = [
  "GRID_MEMBER",
  "COMMUNITY_WORKER",
  "COMMUNITY_SECRETARY",
  "ORGANISATION_STAFF",
  "DEPARTMENT_STAFF",
  "DEPARTMENT_HEAD",
  "TOWNSHIP_LEADER",
  "COUNTY_ORGANISER",
  "AUDITOR",
];

export const exportsLists = (roles: readonly Role[]) => roles.some((role) => staff.includes(role));

/** Whether these roles may have that list as a file. */
export function exports(roles: readonly Role[], list: ExportList): boolean {
  switch (list) {
    case "WHISTLES":
      return exportsLists(roles);
    case "ORDERS":
      return receivesOrders(roles);
    case "HOUSEHOLDS":
    case "RESIDENTS":
      return keepsLedger(roles);
    case "AUDIT_ENTRIES":
      return readsAudit(roles);
  }
}

/** Whether something is still to come. */
export const beingWritten = (state: ExportRow["state"]) => state === "ASKED" || state === "WRITING";

/** What the list of exports keeps in its address. */
export const readExportSearch = (raw: Record<string, unknown>): Pick<ListSearch, "after"> =>
  compact({ after: textOf(raw.after) });
