import { useEffect } from "react";

/** How often a page looks while somebody is at work behind it. */
const LOOK_MS = 1000;

/** Asks again a little later, as long as there is something to wait for. */
export function useLooking(waiting: boolean, again: () => void): void {
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(again, LOOK_MS);
    return () => clearTimeout(timer);
  });
}
