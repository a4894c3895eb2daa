import type { Role } from "@/features/identity/policies/audience";
import type { WhistleAction } from "@/features/whistle/whistleQuery";

/** Who admits: the roles that the API opens it to. */
export const admits = (roles: readonly Role[]) =>
  roles.some((role) => role === "COMMUNITY_WORKER" || role === "COMMUNITY_SECRETARY");

/** One key a decision; `j` and `k` go on and back. */
export const triageKeys: Readonly<Record<string, WhistleAction>> = {
  a: "ADMIT",
  d: "DECLINE",
  q: "ASK_REPORTER",
  m: "MERGE",
};

/** The one behind the one that was decided on, else the one before it; nothing when it was the last. */
export function nextOf(numbers: readonly string[], decided: string): string | undefined {
  const at = numbers.indexOf(decided);
  return numbers[at + 1] ?? numbers[at - 1];
}
