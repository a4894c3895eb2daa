import type { Role } from "./audience";

/** Who sees the households of the place they stand for. */
const ledgerReaders: readonly Role[] = [
  "GRID_MEMBER",
  "BUILDING_HEAD",
  "UNIT_HEAD",
  "COMMUNITY_WORKER",
  "COMMUNITY_SECRETARY",
];

/** Who keeps the household ledger: those whom the API lets move households in and out. */
export const ledgerKeepers: readonly Role[] = ["GRID_MEMBER", "COMMUNITY_WORKER", "COMMUNITY_SECRETARY"];

/** Who reads a county's audit trail. */
const auditReaders: readonly Role[] = ["AUDITOR", "COUNTY_ORGANISER"];

export const seesHouseholds = (roles: readonly Role[]) => roles.some((role) => ledgerReaders.includes(role));
export const keepsLedger = (roles: readonly Role[]) => roles.some((role) => ledgerKeepers.includes(role));
export const readsAudit = (roles: readonly Role[]) => roles.some((role) => auditReaders.includes(role));
