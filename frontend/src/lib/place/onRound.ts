const KEY = "xiaoshao.onRound";

/** Remembers in this browser that its owner is on a round, so that the code at a gate opens their round. Says nothing more. */
export function rememberRound(walking: boolean): void {
  try {
    if (walking) localStorage.setItem(KEY, "yes");
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage a code opens what it opens for everybody; it can be typed as well.
  }
}

/** Whether somebody is on a round with this browser. */
export function isOnRound(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
