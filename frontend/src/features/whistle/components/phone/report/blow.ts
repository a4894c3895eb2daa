import { graphql, type VariablesOf } from "@/lib/graphql/graphql";
import type { Draft } from "./draft";

export const BlowMutation = graphql(`
  mutation PhoneBlow($input: WhistleBlowInput!) {
    whistleBlow(input: $input) {
      trackingCode
      whistle {
        id
        number
        urgency
        place {
          words
        }
      }
      errors {
        code
        field
      }
    }
  }
`);

export type BlowInput = VariablesOf<typeof BlowMutation>["input"];

/** What is sent for a draft; null while it has no kind or no community. */
export function blowInput(draft: Draft): BlowInput | null {
  if (draft.kind === null || draft.community === null) return null;
  return {
    idempotencyKey: draft.key,
    kind: draft.kind,
    description: draft.description,
    urgency: draft.urgency,
    evidence: draft.evidence.map(({ id }) => id),
    place: {
      community: draft.community.code,
      building: draft.building,
      // The building tells its grid; both could contradict each other.
      grid: draft.building === null ? draft.grid : null,
      unit: draft.building === null ? null : draft.unit,
      detail: draft.detail === "" ? null : draft.detail,
    },
  };
}
