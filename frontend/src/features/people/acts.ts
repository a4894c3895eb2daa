import type { DocumentInput } from "@urql/core";
import type { AnyVariables, Client } from "urql";
import { type Fault, faultOf } from "@/lib/faults/fault";
import type { PayloadError } from "@/lib/faults/problems";
import { graphql, type ResultOf, type VariablesOf } from "@/lib/graphql/graphql";
import { DwellingFields, HouseholdLine, ResidentFields } from "./queries";

/** What became of an act: done, refused with reasons (nothing written), or no answer (perhaps written: the key tells). */
export type Outcome<Done> =
  | { readonly kind: "done"; readonly done: Done }
  | { readonly kind: "refused"; readonly errors: readonly PayloadError[] }
  | { readonly kind: "failed"; readonly fault: Fault };

interface Answer<Done> {
  readonly errors: readonly PayloadError[];
  readonly done: Done | null;
}

/** Sends one mutation and sorts its answer. */
export async function send<Data, Variables extends AnyVariables, Done>(
  client: Client,
  document: DocumentInput<Data, Variables>,
  variables: Variables,
  answerOf: (data: Data) => Answer<Done>,
): Promise<Outcome<Done>> {
  const { data, error } = await client.mutation(document, variables).toPromise();
  // A field that may not be null and failed makes all of `data` null.
  const answer = data ? answerOf(data) : null;
  if (answer && answer.errors.length > 0) return { kind: "refused", errors: answer.errors };
  if (answer?.done) return { kind: "done", done: answer.done };
  return {
    kind: "failed",
    fault: error ? faultOf(error) : { code: "UNEXPECTED", traceId: null, retry: true },
  };
}

export const MoveIn = graphql(
  `
    mutation HouseholdMoveIn($input: HouseholdMoveInInput!) {
      householdMoveIn(input: $input) {
        household {
          ...HouseholdLine
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [HouseholdLine],
);

export const MoveOut = graphql(
  `
    mutation HouseholdMoveOut($id: ID!, $input: HouseholdMoveOutInput!) {
      householdMoveOut(id: $id, input: $input) {
        household {
          ...HouseholdLine
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [HouseholdLine],
);

export const AddResident = graphql(
  `
    mutation ResidentAdd($input: ResidentAddInput!) {
      residentAdd(input: $input) {
        resident {
          ...ResidentFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [ResidentFields],
);

export const ChangeResident = graphql(
  `
    mutation ResidentChange($id: ID!, $input: ResidentChangeInput!) {
      residentChange(id: $id, input: $input) {
        resident {
          ...ResidentFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [ResidentFields],
);

/** Its answer is kept by nobody but the component that asked: urql caches no mutation. */
export const Reveal = graphql(`
  mutation ResidentReveal($id: ID!, $input: ResidentRevealInput!) {
    residentReveal(id: $id, input: $input) {
      values {
        phone
        idNumber
        birthDate
      }
      errors {
        code
        field
      }
    }
  }
`);

/** The record that stays, with the versions that undoing it needs. */
export const MergeResident = graphql(`
  mutation ResidentMerge($id: ID!, $input: ResidentMergeInput!) {
    residentMerge(id: $id, input: $input) {
      resident {
        id
        mergedFrom {
          id
          version
        }
      }
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

export const UnmergeResident = graphql(`
  mutation ResidentUnmerge($id: ID!, $input: ResidentUnmergeInput!) {
    residentUnmerge(id: $id, input: $input) {
      resident {
        id
        version
      }
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

/** Its answer is kept by nobody but the component that asked. */
export const ExportResident = graphql(
  `
    mutation ResidentExport($id: ID!, $input: ResidentExportInput!) {
      residentExport(id: $id, input: $input) {
        export {
          exportedAt
          records {
            id
            name
            relation
            sex
            phone
            idNumber
            birthDate
            tenure
            registration
            movedIn
            movedOut
            dwelling {
              ...DwellingFields
            }
          }
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [DwellingFields],
);

/** Its answer holds the code, and is kept by nobody but the component that asked. */
export const MakeLinkCode = graphql(`
  mutation ResidentLinkCode($id: ID!, $input: ResidentLinkCodeInput!) {
    residentLinkCode(id: $id, input: $input) {
      linkCode {
        code
        expiresAt
      }
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

/** Their answers hold a password, and are kept by nobody but the component that asked. */
export const CreateLogin = graphql(`
  mutation ResidentLoginCreate($id: ID!, $input: ResidentLoginCreateInput!) {
    residentLoginCreate(id: $id, input: $input) {
      login {
        username
      }
      oneTimePassword
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

export const ResetLogin = graphql(`
  mutation ResidentLoginReset($id: ID!, $input: ResidentLoginResetInput!) {
    residentLoginReset(id: $id, input: $input) {
      login {
        username
      }
      oneTimePassword
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

export const DeleteResident = graphql(`
  mutation ResidentDelete($id: ID!, $input: ResidentDeleteInput!) {
    residentDelete(id: $id, input: $input) {
      deleted
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

export type Exported = NonNullable<ResultOf<typeof ExportResident>["residentExport"]["export"]>;
export type MadeLinkCode = NonNullable<ResultOf<typeof MakeLinkCode>["residentLinkCode"]["linkCode"]>;
/** A login to hand over; without its password when the answer that held it got lost. */
export interface GivenLogin {
  readonly username: string;
  readonly password: string | null;
}
export type DeletionReason = VariablesOf<typeof DeleteResident>["input"]["reason"];
export type Revealed = NonNullable<ResultOf<typeof Reveal>["residentReveal"]["values"]>;
export type MoveInInput = VariablesOf<typeof MoveIn>["input"];
export type ChangeInput = VariablesOf<typeof ChangeResident>["input"];
export type RevealInput = VariablesOf<typeof Reveal>["input"];
