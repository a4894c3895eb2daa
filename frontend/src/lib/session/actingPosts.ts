/** As which post a person acts in this tab: one they chose, or all of theirs. */
export interface Acting {
  /** Id of the post; null for all. */
  readonly post: string | null;
  /** Whether the API said that they no longer hold the one they had chosen. */
  readonly lost: boolean;
  /** Counts the choices of this page: what was read under one of them is nothing to the next. */
  readonly turn: number;
}

export const asAll: Acting = { post: null, lost: false, turn: 0 };

/** By subject: somebody else who logs in here does not act as it. */
const keyOf = (subject: string) => `xiaoshao.acting:${subject}`;

/** What this tab keeps of somebody's choice; another tab has its own. */
export function keptPost(subject: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(subject));
  } catch {
    return null;
  }
}

export function keepPost(subject: string, post: string | null): void {
  try {
    if (post === null) sessionStorage.removeItem(keyOf(subject));
    else sessionStorage.setItem(keyOf(subject), post);
  } catch {
    // Storage is off: the choice then lasts as long as the page.
  }
}
