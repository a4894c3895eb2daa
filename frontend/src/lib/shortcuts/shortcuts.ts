import { useEffect, useRef, useSyncExternalStore } from "react";

/**
 * Single-key shortcuts. WCAG 2.2 (2.1.4) asks that a person can turn them off: speech input types letters, and a
 * shaking hand hits keys. The choice is kept in this browser.
 */
const KEY = "xiaoshao.shortcuts";
const listeners = new Set<() => void>();

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

let on = read();

export function chooseShortcuts(wanted: boolean): void {
  on = wanted;
  try {
    localStorage.setItem(KEY, wanted ? "on" : "off");
  } catch {
    // without storage the choice lasts as long as the page
  }
  for (const listener of listeners) listener();
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => on,
  );
}

/** True where a key press is text: there no shortcut may fire. */
function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, [role=combobox]") !== null)
  );
}

/** Runs the act of a key while the component is shown. A dialog on top of the page keeps the keys to itself. */
export function useShortcuts(acts: Record<string, () => void>): void {
  const current = useRef(acts);
  useEffect(() => {
    current.current = acts;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!on || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (typing(event.target) || document.querySelector("dialog[open], [aria-modal=true]")) return;
      const act = current.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}
