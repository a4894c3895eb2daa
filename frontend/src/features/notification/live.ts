import { useEffect, useRef, useState } from "react";
import { useSubscription } from "urql";
import { NotificationArrived } from "./queries";

/** Many arrivals at once are one reason to look again. */
const CALM_MS = 300;

/**
 * Looks again when the reader is told something. The first message only says where the stream begins, as the page has
 * just asked; one after a cut says so again, and then something may have been missed.
 */
export function useArrivals(again: () => void): void {
  const [{ data }] = useSubscription({ query: NotificationArrived });
  const cursor = data?.notificationArrived?.cursor ?? null;
  const [begin, setBegin] = useState<string | null>(null);
  if (begin === null && cursor !== null) setBegin(cursor);
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  });
  const reason = cursor === begin ? null : cursor;
  useEffect(() => {
    if (reason === null) return;
    const later = setTimeout(() => latest.current(), CALM_MS);
    return () => clearTimeout(later);
  }, [reason]);
}
