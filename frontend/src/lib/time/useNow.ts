import { useSyncExternalStore } from "react";

/** Clocks show minutes; a quarter of one keeps every page within sight of the truth. */
const TICK = 15_000;

let now = Date.now();
let timer: ReturnType<typeof setInterval> | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const one of listeners) one();
  }, TICK);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };
}

function snapshot(): number {
  // Between ticks the answer stays the same (React asks for that), but a page opened later starts at its own time.
  if (Date.now() - now > TICK) now = Date.now();
  return now;
}

/** The time, refreshed for all clocks of the page together. Milliseconds since 1970. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, snapshot);
}
