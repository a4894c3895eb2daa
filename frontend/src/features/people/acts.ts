import { graphql, type ResultOf, type VariablesOf } from "@/lib/graphql/graphql";
import { DwellingFields, HouseholdLine, ResidentFields } from "./queries";

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

export const UndoMoveOut = graphql(`
  mutation ResidentMoveOutUndo($id: ID!, $input: ResidentMoveOutUndoInput!) {
    residentMoveOutUndo(id: $id, input: $input) {
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

export const UndoHouseholdMoveOut = graphql(`
  mutation HouseholdMoveOutUndo($id: ID!, $input: HouseholdMoveOutUndoInput!) {
    householdMoveOutUndo(id: $id, input: $input) {
      household {
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
