import { useSyncExternalStore } from "react";

export type ThemeChoice = "system" | "light" | "dark";
export type Print = "normal" | "large";

export interface Appearance {
  readonly choice: ThemeChoice;
  readonly theme: "light" | "dark";
  readonly print: Print;
}

const listeners = new Set<() => void>();
const prefersDark = () => window.matchMedia("(prefers-color-scheme: dark)");

function read(): Appearance {
  const { themeChoice, theme, print } = document.documentElement.dataset;
  return {
    choice: themeChoice === "dark" || themeChoice === "light" ? themeChoice : "system",
    theme: theme === "dark" ? "dark" : "light",
    print: print === "large" ? "large" : "normal",
  };
}

let current: Appearance = read();

function changed(): void {
  current = read();
  for (const listener of listeners) listener();
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`xiaoshao.${key}`, value);
  } catch {
    // A private window may refuse storage; the choice then lasts as long as the page.
  }
}

export function chooseTheme(choice: ThemeChoice): void {
  const dark = choice === "dark" || (choice === "system" && prefersDark().matches);
  document.documentElement.dataset.themeChoice = choice;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  keep("theme", choice);
  changed();
}

export function choosePrint(print: Print): void {
  if (print === "large") document.documentElement.dataset.print = "large";
  else delete document.documentElement.dataset.print;
  keep("print", print);
  changed();
}

/** Follows the system from light to dark while the reader has not chosen one. */
export function followSystem(): () => void {
  const media = prefersDark();
  const follow = () => {
    if (current.choice === "system") chooseTheme("system");
  };
  media.addEventListener("change", follow);
  return () => media.removeEventListener("change", follow);
}

/** The appearance in force; the component renders again when it changes. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
