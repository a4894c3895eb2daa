import { useEffect, useRef, useState } from "react";
import { useSubscription } from "urql";
import { graphql } from "@/lib/graphql/graphql";

const WhistleChangedSubscription = graphql(`
  subscription WhistleChanged($number: String!) {
    whistleChanged(number: $number) {
      whistle {
        version
      }
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

/** Calls the latest `again`, a moment after `reason` became another one that is worth it. */
function useAgain(reason: string | number | null, again: () => void): void {
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  });
  useEffect(() => {
    if (reason === null) return;
    const later = setTimeout(() => latest.current(), CALM_MS);
    return () => clearTimeout(later);
  }, [reason]);
}

/** Looks again when somebody has done something to this whistle that the page does not show yet. */
export function useWhistleChanges(
  whistle: { readonly number: string; readonly version: number } | null,
  again: () => void,
): void {
  const [{ data }] = useSubscription({
    query: WhistleChangedSubscription,
    variables: { number: whistle?.number ?? "" },
    pause: whistle === null,
  });
  const told = data?.whistleChanged?.whistle?.version ?? null;
  useAgain(told !== null && whistle !== null && told > whistle.version ? told : null, again);
}

/**
 * Looks again when others do something to whistles in the caller's hands. The first message only says where the
 * stream begins, as the page has just asked; one after a cut says so again, and then something may have been missed.
 */
export function useInboxChanges(again: () => void): void {
  const [{ data }] = useSubscription({ query: MyInboxChangedSubscription });
  const cursor = data?.myInboxChanged?.cursor ?? null;
  const [begin, setBegin] = useState<string | null>(null);
  if (begin === null && cursor !== null) setBegin(cursor);
  useAgain(cursor === begin ? null : cursor, again);
}
