import { useEffect, useEffectEvent } from "react";

/** Coming back to the page asks again, but not more often than this: phones switch between apps all the time. */
const REST = 10_000;

/** Calls `refresh` when the reader comes back to the page after a rest. */
export function useFreshness(refresh: () => void): void {
  const ask = useEffectEvent(refresh);
  useEffect(() => {
    let last = Date.now();
    const back = () => {
      if (document.visibilityState !== "visible" || Date.now() - last < REST) return;
      last = Date.now();
      ask();
    };
    document.addEventListener("visibilitychange", back);
    window.addEventListener("focus", back);
    return () => {
      document.removeEventListener("visibilitychange", back);
      window.removeEventListener("focus", back);
    };
  }, []);
}
