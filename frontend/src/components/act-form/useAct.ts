import { useState } from "react";
import type { Outcome } from "@/lib/graphql/act";
import { newKey } from "@/lib/graphql/idempotencyKey";
import type { Fault } from "@/lib/faults/fault";
import { noProblems, type Problems, sortProblems } from "@/lib/faults/problems";

/** What is added to every act. */
export interface Sent {
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

interface UseAct<Values, Done> {
  /** The version that the page shows; what is not there yet has none. */
  readonly version: number;
  /** Names of the fields shown, perhaps by what was typed, to put refusals beside them. */
  readonly fields: readonly string[] | ((values: Values) => readonly string[]);
  readonly send: (values: Values, sent: Sent) => Promise<Outcome<Done>>;
  readonly onDone: (values: Values, done: Done) => void;
}

export interface Act<Values> {
  readonly run: (values: Values) => Promise<Problems>;
  readonly busy: boolean;
  /** No answer came; the same may be asked for again. */
  readonly fault: Fault | null;
  readonly problems: Problems;
  /** Takes back what was said about a field, because its value changed. */
  readonly clear: () => void;
  /** Somebody was faster, and the page still shows what was before. */
  readonly stale: boolean;
  /** Somebody was faster, and the page shows what is now: it may be sent again. */
  readonly renewed: boolean;
}

/**
 * Sends one act: once per key, however often an answer gets lost; on the version that the person saw. After somebody
 * else was faster nothing can be sent until a newer version is on the page. What follows a refusal is another act with
 * another key.
 */
export function useAct<Values, Done = unknown>(props: UseAct<Values, Done>): Act<Values> {
  const { version, fields, send, onDone } = props;
  const [key, setKey] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [problems, setProblems] = useState(noProblems);
  const [staleVersion, setStaleVersion] = useState<number | null>(null);

  async function run(values: Values): Promise<Problems> {
    setBusy(true);
    setFault(null);
    setProblems(noProblems);
    const outcome = await send(values, { expectedVersion: version, idempotencyKey: key });
    setBusy(false);
    if (outcome.kind === "failed") setFault(outcome.fault);
    // What is sent next is another act, or another input of the same, so it needs a key of its own.
    if (outcome.kind !== "failed") setKey(newKey());
    if (outcome.kind === "done") onDone(values, outcome.done);
    if (outcome.kind !== "refused") return noProblems;
    const sorted = sortProblems(outcome.errors, typeof fields === "function" ? fields(values) : fields);
    setProblems(sorted);
    if (sorted.stale) setStaleVersion(version);
    return sorted;
  }

  return {
    run,
    busy,
    fault,
    problems,
    clear: () => setProblems(noProblems),
    stale: staleVersion === version,
    renewed: staleVersion !== null && staleVersion !== version,
  };
}
