/*
 * The hash chain over the events of one whistle, as the backend's EventChain computes it: the rows of the bench verify
 * like rows that the product wrote.
 */
import { createHash, createHmac } from "node:crypto";

export const GENESIS = Buffer.alloc(32);

/** What the ledger hashes: keys in order, no blanks, nothing without a value. */
export function canonical(values) {
  const present = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return JSON.stringify(Object.fromEntries(present.sort(([a], [b]) => (a < b ? -1 : 1))));
}

export function commitment(salt, actor, words) {
  return createHmac("sha256", salt)
    .update(`${actor ?? ""}\n${words}`)
    .digest();
}

/** @param {object} event a row of whistle_event with `previous_hash` and `commitment` */
export function hash(event) {
  const covered = [
    event.previous_hash.toString("hex"),
    event.whistle_id,
    event.sequence,
    event.type,
    event.at,
    event.from_state ?? "",
    event.to_state,
    event.actor_role ?? "",
    event.organisation_id ?? "",
    event.facts,
    event.commitment.toString("hex"),
  ];
  return createHash("sha256").update(covered.join("\n")).digest();
}
