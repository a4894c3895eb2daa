import { graphql } from "@/lib/graphql/graphql";
import { PlanFields, RoundFields } from "./queries";

export const PlanCreate = graphql(
  `
    mutation PatrolPlanCreate($input: PatrolPlanCreateInput!) {
      patrolPlanCreate(input: $input) {
        plan {
          ...PlanFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [PlanFields],
);

export const PlanChange = graphql(
  `
    mutation PatrolPlanChange($id: ID!, $input: PatrolPlanChangeInput!) {
      patrolPlanChange(id: $id, input: $input) {
        plan {
          ...PlanFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [PlanFields],
);

export const PlanEnd = graphql(
  `
    mutation PatrolPlanEnd($id: ID!, $input: PatrolPlanEndInput!) {
      patrolPlanEnd(id: $id, input: $input) {
        plan {
          ...PlanFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [PlanFields],
);

export const RoundStart = graphql(
  `
    mutation PatrolRoundStart($input: PatrolRoundStartInput!) {
      patrolRoundStart(input: $input) {
        round {
          ...RoundFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [RoundFields],
);

export const CheckIn = graphql(
  `
    mutation PatrolCheckIn($input: PatrolCheckInInput!) {
      patrolCheckIn(input: $input) {
        round {
          ...RoundFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [RoundFields],
);

export const Note = graphql(
  `
    mutation PatrolNote($input: PatrolNoteInput!) {
      patrolNote(input: $input) {
        round {
          ...RoundFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [RoundFields],
);

export const NoteToWhistle = graphql(
  `
    mutation PatrolNoteToWhistle($id: ID!, $input: PatrolNoteToWhistleInput!) {
      patrolNoteToWhistle(id: $id, input: $input) {
        round {
          ...RoundFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [RoundFields],
);

export const RoundEnd = graphql(
  `
    mutation PatrolRoundEnd($id: ID!, $input: PatrolRoundEndInput!) {
      patrolRoundEnd(id: $id, input: $input) {
        round {
          ...RoundFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [RoundFields],
);
