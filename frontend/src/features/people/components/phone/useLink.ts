import { useRef, useState } from "react";
import { useMutation } from "urql";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { newKey } from "@/lib/graphql/idempotencyKey";
import { LinkMutation, type LinkRefusal } from "./ownQueries";

/** Why a code was not taken: by a rule, or because no answer came. */
export type NotLinked =
  | { readonly kind: "refused"; readonly code: LinkRefusal }
  | { readonly kind: "failed"; readonly fault: Fault };

/** Sends the code: once per press, and once per key however often an answer gets lost. */
export function useLink(onLinked: () => void) {
  const [, link] = useMutation(LinkMutation);
  const [busy, setBusy] = useState(false);
  const [not, setNot] = useState<NotLinked | null>(null);
  // State comes too late for the second tap of a double tap.
  const sending = useRef(false);
  // A code whose answer got lost may have been used up: sent again under the same key, it is not refused as used.
  const unanswered = useRef<{ readonly code: string; readonly key: string } | null>(null);

  async function send(code: string): Promise<void> {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setNot(null);
    const key = unanswered.current?.code === code ? unanswered.current.key : newKey();
    const { data, error } = await link({ input: { code, idempotencyKey: key } });
    unanswered.current = error ? { code, key } : null;
    sending.current = false;
    setBusy(false);
    const refusal = data?.meLink.errors[0]?.code;
    if (error) setNot({ kind: "failed", fault: faultOf(error) });
    else if (refusal !== undefined) setNot({ kind: "refused", code: refusal });
    else onLinked();
  }

  return { send, busy, not, forget: () => setNot(null) };
}
