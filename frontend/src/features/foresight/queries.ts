import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const FindingFields = graphql(`
  fragment FindingFields on Foresight @_unmask {
    id
    kind
    matter {
      id
      title
    }
    community {
      code
      name
    }
    estate {
      id
      name
    }
    grid {
      id
      name
    }
    windowFrom
    windowTo
    observed
    expected
    probability
    adjustedProbability
    basis
    historyDays
    formula
    horizon
    state
    reason
    words
    deciderName
    decidedAt
    whistle {
      id
      number
      state
    }
    cameTrue
    evidence {
      id
      number
      title
      state
      blownAt
    }
    proposal {
      kind
      title
      description
    }
    version
  }
`);

export const ForesightsQuery = graphql(
  `
    query Foresights($filter: ForesightFilterInput, $first: Int!, $after: String) {
      foresights(filter: $filter, first: $first, after: $after) {
        nodes {
          ...FindingFields
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
      foresightSummary {
        open
        judged
        cameTrue
        hitRate
        lastLookAt
        nextLookOn
      }
    }
  `,
  [FindingFields],
);

export const ForesightAccept = graphql(
  `
    mutation ForesightAccept($id: ID!, $input: ForesightAcceptInput!) {
      foresightAccept(id: $id, input: $input) {
        foresight {
          ...FindingFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [FindingFields],
);

export const ForesightDismiss = graphql(
  `
    mutation ForesightDismiss($id: ID!, $input: ForesightDismissInput!) {
      foresightDismiss(id: $id, input: $input) {
        foresight {
          ...FindingFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [FindingFields],
);

export const ForesightLook = graphql(`
  mutation ForesightLook($input: ForesightLookInput!) {
    foresightLook(input: $input) {
      look {
        id
        historyDays
        tests
        offered
        known
      }
      errors {
        code
        field
      }
    }
  }
`);

export type Finding = ResultOf<typeof ForesightsQuery>["foresights"]["nodes"][number];
export type Summary = ResultOf<typeof ForesightsQuery>["foresightSummary"];

/** What makes answers old that held none. */
export const foresightChange = { additionalTypenames: ["Foresight", "ForesightSummary"] };
