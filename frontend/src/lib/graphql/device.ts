const KEY = "xiaoshao.device";

let forThisPage: string | null = null;

/**
 * A name for this device, made here by chance. It tells the API apart who sits behind one router, so that a
 * neighbour's many requests do not stop ours; it is sent nowhere else and says nothing about anybody.
 */
export function deviceName(): string {
  forThisPage ??= kept();
  return forThisPage;
}

function kept(): string {
  const fresh = crypto.randomUUID();
  try {
    const known = localStorage.getItem(KEY);
    if (known) return known;
    localStorage.setItem(KEY, fresh);
  } catch {
    // Storage is off or full: the name then lasts as long as the page.
  }
  return fresh;
}
