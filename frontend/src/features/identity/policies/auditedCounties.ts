import type { Me } from "../me";
import { readsAudit } from "./ledger";

interface County {
  readonly code: string;
  readonly name: string;
}

/** The counties whose trail the reader's posts let them read, each once. */
export function auditedCounties(me: Me | null): readonly County[] {
  const counties = new Map<string, County>();
  for (const { role, division } of me?.posts ?? []) {
    if (division && readsAudit([role])) counties.set(division.code, division);
  }
  return [...counties.values()];
}
