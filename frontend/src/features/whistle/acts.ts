import type { DocumentInput } from "@urql/core";
import type { AnyVariables, Client } from "urql";
import { type Fault, faultOf } from "@/lib/faults/fault";
import type { PayloadError } from "@/lib/faults/problems";
import { graphql, type VariablesOf } from "@/lib/graphql/graphql";
import { WhistleStory } from "./whistleQuery";

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

export const Admit = graphql(
  `
    mutation WhistleAdmit($id: ID!, $input: WhistleAdmitInput!) {
      whistleAdmit(id: $id, input: $input) {
        whistle {
          ...WhistleStory
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [WhistleStory],
);

export const Decline = graphql(
  `
    mutation WhistleDecline($id: ID!, $input: WhistleDeclineInput!) {
      whistleDecline(id: $id, input: $input) {
        whistle {
          ...WhistleStory
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [WhistleStory],
);

export const Dispatch = graphql(
  `
    mutation WhistleDispatch($id: ID!, $input: WhistleDispatchInput!) {
      whistleDispatch(id: $id, input: $input) {
        whistle {
          ...WhistleStory
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [WhistleStory],
);

export const Sign = graphql(
  `
    mutation WhistleSign($id: ID!, $input: WhistleSignInput!) {
      whistleSign(id: $id, input: $input) {
        whistle {
          ...WhistleStory
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [WhistleStory],
);

export const ReportForDuty = graphql(
  `
    mutation WhistleReportForDuty($id: ID!, $input: WhistleReportForDutyInput!) {
      whistleReportForDuty(id: $id, input: $input) {
        whistle {
          ...WhistleStory
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [WhistleStory],
);

export const ReportDone = graphql(
  `
    mutation WhistleReportDone($id: ID!, $input: WhistleReportDoneInput!) {
      whistleReportDone(id: $id, input: $input) {
        whistle {
          ...WhistleStory
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [WhistleStory],
);

export const FeedBack = graphql(
  `
    mutation WhistleFeedBack($id: ID!, $input: WhistleFeedBackInput!) {
      whistleFeedBack(id: $id, input: $input) {
        whistle {
          ...WhistleStory
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [WhistleStory],
);

export const Evaluate = graphql(
  `
    mutation WhistleEvaluate($id: ID!, $input: WhistleEvaluateInput!) {
      whistleEvaluate(id: $id, input: $input) {
        whistle {
          ...WhistleStory
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [WhistleStory],
);

export const WriteOff = graphql(
  `
    mutation WhistleWriteOff($id: ID!, $input: WhistleWriteOffInput!) {
      whistleWriteOff(id: $id, input: $input) {
        whistle {
          ...WhistleStory
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [WhistleStory],
);

/** What a person fills in: an act's input without what the page adds. */
export type Filled<Document> =
  VariablesOf<Document> extends { input: infer Input }
    ? Omit<Input, "expectedVersion" | "idempotencyKey" | "token">
    : never;
