import type { Client } from "urql";
import { actFor } from "@/lib/graphql/act";
import { UndoHouseholdMoveOut, UndoMoveOut } from "./acts";

/** Who was just recorded as moved out, as the ledger has them now. */
export interface Left {
  readonly id: string;
  readonly version: number;
}

/** Whoever moved out alone lives there again. */
export function takeBack(client: Client, { id, version }: Left, idempotencyKey: string) {
  return actFor(
    client,
    UndoMoveOut,
    { id, input: { expectedVersion: version, idempotencyKey } },
    ({ residentMoveOutUndo: { resident: done, errors } }) => ({ done, errors }),
  );
}

/** The household lives there again, with everybody who left with it. */
export function takeHouseholdBack(client: Client, { id, version }: Left, idempotencyKey: string) {
  return actFor(
    client,
    UndoHouseholdMoveOut,
    { id, input: { expectedVersion: version, idempotencyKey } },
    ({ householdMoveOutUndo: { household: done, errors } }) => ({ done, errors }),
  );
}
