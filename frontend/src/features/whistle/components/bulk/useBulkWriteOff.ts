import { useRef, useState } from "react";
import { useClient } from "urql";
import { type ToWriteOff, WriteOffOne } from "@/features/whistle/bulkQueries";
import { actFor } from "@/lib/graphql/act";
import { newKey } from "@/lib/graphql/idempotencyKey";

/** What became of one: the number it is written off under, or why it is not. */
export type WrittenOff =
  | { readonly kind: "done"; readonly number: string }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "failed" };

/**
 * Writes off one after the other, so that what goes wrong with one stops none of the others and it can be stopped in
 * between. One whose answer never came is sent again under its key.
 */
export function useBulkWriteOff() {
  const client = useClient();
  const keys = useRef(new Map<string, string>());
  const stopped = useRef(false);
  const [running, setRunning] = useState(false);
  const [results, setResults] = useState<ReadonlyMap<string, WrittenOff>>(new Map());

  // A function, since it changes while the loop waits.
  const isStopped = () => stopped.current;

  async function writeOff(whistles: readonly ToWriteOff[]): Promise<void> {
    stopped.current = false;
    setRunning(true);
    for (const { id, version } of whistles) {
      if (isStopped()) break;
      const key = keys.current.get(id) ?? newKey();
      keys.current.set(id, key);
      const outcome = await actFor(
        client,
        WriteOffOne,
        { id, input: { expectedVersion: version, idempotencyKey: key } },
        ({ whistleWriteOff: { whistle, errors } }) => ({ done: whistle, errors }),
      );
      const result: WrittenOff =
        outcome.kind === "done"
          ? { kind: "done", number: outcome.done.writeOffNumber ?? "" }
          : outcome.kind === "refused"
            ? { kind: "refused", code: outcome.errors[0]?.code ?? "other" }
            : { kind: "failed" };
      setResults((old) => new Map(old).set(id, result));
    }
    setRunning(false);
  }

  return { writeOff, running, results, stop: () => (stopped.current = true) };
}
