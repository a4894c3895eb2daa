import { useEffect, useState, useSyncExternalStore } from "react";
import { useSession } from "@/lib/session/SessionContext";
import { type KeptFile, Tray, type TrayState } from "./tray";

/** As many as go with one act. */
export const MOST_FILES = 9;

/**
 * A tray for the files of one act.
 *
 * @param kept those that had arrived before
 * @param onChange is told whenever something changes; must not change itself
 */
export function useTray(
  kept: readonly KeptFile[],
  onChange: (tray: Tray) => void,
): { readonly tray: Tray; readonly state: TrayState } {
  const session = useSession();
  const [tray] = useState(() => new Tray(session, kept, MOST_FILES));
  const state = useSyncExternalStore(tray.subscribe, tray.state);
  useEffect(() => tray.subscribe(() => onChange(tray)), [tray, onChange]);
  useEffect(() => {
    window.addEventListener("online", tray.resume);
    return () => window.removeEventListener("online", tray.resume);
  }, [tray]);
  return { tray, state };
}
