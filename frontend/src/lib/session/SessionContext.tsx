import { createContext, useContext, useSyncExternalStore } from "react";
import type { Acting } from "./actingPosts";
import type { Session, SessionState } from "./session";

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("SessionContext is missing above this component");
  return session;
}

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state);
}

/** As which post the person acts. */
export function useActing(): Acting {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.acting);
}
