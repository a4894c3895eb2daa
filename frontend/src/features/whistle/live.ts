import { useEffect, useRef } from "react";
import { useSubscription } from "urql";
import { graphql } from "@/lib/graphql/graphql";

const WhistleChangedSubscription = graphql(`
  subscription WhistleChanged($number: String!) {
    whistleChanged(number: $number) {
      cursor
    }
  }
`);

const MyInboxChangedSubscription = graphql(`
  subscription MyInboxChanged {
    myInboxChanged {
      cursor
    }
  }
`);

/** Many changes at once are one reason to look again. */
const CALM_MS = 400;

/**
 * Calls `again` when something may have happened since the page asked. The first message says how things stand, as
 * the page knows already; one after a cut says so again, and then something may have been missed.
 */
function useAgain(cursor: string | undefined, again: () => void): void {
  const latest = useRef(again);
  const seen = useRef<string | undefined>(undefined);
  useEffect(() => {
    latest.current = again;
  });
  useEffect(() => {
    const first = seen.current === undefined;
    seen.current = cursor;
    if (cursor === undefined || first) return;
    const later = setTimeout(() => latest.current(), CALM_MS);
    return () => clearTimeout(later);
  }, [cursor]);
}

/** Looks again when somebody does something to this whistle. */
export function useWhistleChanges(number: string | undefined, again: () => void): void {
  const [{ data }] = useSubscription({
    query: WhistleChangedSubscription,
    variables: { number: number ?? "" },
    pause: number === undefined,
  });
  useAgain(data?.whistleChanged?.cursor, again);
}

/** Looks again when others do something to whistles in the caller's hands. */
export function useInboxChanges(again: () => void): void {
  const [{ data }] = useSubscription({ query: MyInboxChangedSubscription });
  useAgain(data?.myInboxChanged?.cursor, again);
}
