import type { DocumentInput } from "@urql/core";
import type { AnyVariables, Client } from "urql";
import { type Fault, faultOf } from "@/lib/faults/fault";
import type { PayloadError } from "@/lib/faults/problems";

/** What became of an act: done, refused with reasons (nothing written), or no answer (perhaps written: the key tells). */
export type Outcome =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly errors: readonly PayloadError[] }
  | { readonly kind: "failed"; readonly fault: Fault };

interface Payload {
  readonly errors: readonly PayloadError[];
}

/** Sends one mutation and sorts its answer. */
export async function act<Data, Variables extends AnyVariables>(
  client: Client,
  document: DocumentInput<Data, Variables>,
  variables: Variables,
  payloadOf: (data: Data) => Payload | null | undefined,
): Promise<Outcome> {
  const { data, error } = await client.mutation(document, variables).toPromise();
  // A field that may not be null and failed makes all of `data` null.
  const payload = data ? payloadOf(data) : null;
  if (payload && payload.errors.length > 0) return { kind: "refused", errors: payload.errors };
  if (payload) return { kind: "done" };
  return {
    kind: "failed",
    fault: error ? faultOf(error) : { code: "UNEXPECTED", traceId: null, retry: true },
  };
}
