import type { DocumentInput } from "@urql/core";
import type { AnyVariables, Client } from "urql";
import { type Fault, faultOf } from "@/lib/faults/fault";
import type { PayloadError } from "@/lib/faults/problems";

/**
 * What became of an act: done, perhaps with what it made; refused with reasons (nothing written); or no answer
 * (perhaps written: the key tells).
 */
export type Outcome<Done = unknown> =
  | { readonly kind: "done"; readonly done: Done }
  | { readonly kind: "refused"; readonly errors: readonly PayloadError[] }
  | { readonly kind: "failed"; readonly fault: Fault };

interface Answer<Done> {
  readonly errors: readonly PayloadError[];
  /** Null where nothing was done. */
  readonly done: Done | null;
}

/** Sends one mutation and sorts its answer. */
export async function actFor<Data, Variables extends AnyVariables, Done>(
  client: Client,
  document: DocumentInput<Data, Variables>,
  variables: Variables,
  answerOf: (data: Data) => Answer<Done> | null | undefined,
): Promise<Outcome<Done>> {
  const { data, error } = await client.mutation(document, variables).toPromise();
  // A field that may not be null and failed makes all of `data` null.
  const answer = data ? answerOf(data) : null;
  if (answer && answer.errors.length > 0) return { kind: "refused", errors: answer.errors };
  if (answer && answer.done !== null) return { kind: "done", done: answer.done };
  return {
    kind: "failed",
    fault: error ? faultOf(error) : { code: "UNEXPECTED", traceId: null, retry: true },
  };
}

/** Sends one mutation whose result nobody waits for: the page reads anew. */
export function act<Data, Variables extends AnyVariables>(
  client: Client,
  document: DocumentInput<Data, Variables>,
  variables: Variables,
  payloadOf: (data: Data) => { readonly errors: readonly PayloadError[] } | null | undefined,
): Promise<Outcome> {
  return actFor(client, document, variables, (data) => {
    const payload = payloadOf(data);
    return payload && { errors: payload.errors, done: true };
  });
}
