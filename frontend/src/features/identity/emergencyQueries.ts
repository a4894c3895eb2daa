import { graphql, type ResultOf } from "@/lib/graphql/graphql";

/** What was opened in an emergency, with what may be done about it; the mutations answer it again. */
const EmergencyFields = graphql(`
  fragment EmergencyFields on BreakGlass @_unmask {
    id
    community {
      code
      name
    }
    openedBy {
      id
      name
    }
    role
    reason
    state
    openedAt
    endsAt
    closedAt
    verdict
    reviewedAt
    reviewWords
    version
    availableActions {
      action
      available
      refusals
    }
  }
`);

export const EmergenciesQuery = graphql(
  `
    query Emergencies($filter: BreakGlassFilterInput, $first: Int!, $after: String) {
      breakGlasses(filter: $filter, first: $first, after: $after) {
        totalCount
        nodes {
          ...EmergencyFields
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [EmergencyFields],
);

export const OwnEmergencyQuery = graphql(
  `
    query OwnEmergency {
      me {
        breakGlass {
          ...EmergencyFields
        }
      }
    }
  `,
  [EmergencyFields],
);

export const OpenEmergency = graphql(
  `
    mutation BreakGlassOpen($input: BreakGlassOpenInput!) {
      breakGlassOpen(input: $input) {
        breakGlass {
          ...EmergencyFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [EmergencyFields],
);

export const CloseEmergency = graphql(
  `
    mutation BreakGlassClose($id: ID!, $input: BreakGlassCloseInput!) {
      breakGlassClose(id: $id, input: $input) {
        breakGlass {
          ...EmergencyFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [EmergencyFields],
);

export const ReviewEmergency = graphql(
  `
    mutation BreakGlassReview($id: ID!, $input: BreakGlassReviewInput!) {
      breakGlassReview(id: $id, input: $input) {
        breakGlass {
          ...EmergencyFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [EmergencyFields],
);

export type Emergency = NonNullable<ResultOf<typeof EmergenciesQuery>["breakGlasses"]>["nodes"][number];

/** What makes answers old that held none: one was opened or closed. */
export const emergencyChange = { additionalTypenames: ["BreakGlass"] };
