const BEGUN = "xiaoshao.sign-up";
/** Who comes back later than this has thought of something else meanwhile. */
const LASTS = 15 * 60_000;

/**
 * Remembers, in this tab only, that somebody who had to log in first wants to sign up. It is not in the address: a
 * link that somebody else sent must never sign anybody up.
 */
export function keepBegun(activity: string, now: number): void {
  try {
    sessionStorage.setItem(BEGUN, JSON.stringify({ activity, at: now }));
  } catch {
    // Without storage the button is pressed once more after the login.
  }
}

export function forgetBegun(): void {
  try {
    sessionStorage.removeItem(BEGUN);
  } catch {
    // see keepBegun
  }
}

/** Whether a sign-up for this activity was begun in this tab a short while ago. */
export function isBegun(activity: string, now: number): boolean {
  try {
    const begun = JSON.parse(sessionStorage.getItem(BEGUN) ?? "null") as {
      activity?: unknown;
      at?: unknown;
    } | null;
    return begun?.activity === activity && typeof begun.at === "number" && now - begun.at < LASTS;
  } catch {
    return false;
  }
}
