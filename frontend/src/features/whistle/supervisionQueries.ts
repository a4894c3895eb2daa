import { graphql, type ResultOf } from "@/lib/graphql/graphql";

/** One supervision, in a list and beside its whistle. */
export const SupervisionLine = graphql(`
  fragment SupervisionLine on Supervision @_unmask {
    id
    whistle {
      id
      number
      state
    }
    title
    community {
      code
      name
    }
    cause
    deadlineKind
    step
    round
    party
    organisation {
      id
      name
    }
    issuer
    issuedBy
    issue
    demand
    issuedAt
    rectifyBy
    limit
    workingSecondsGiven
    workingSecondsLeft
    state
    overdue
    reply
    repliedBy
    repliedAt
    decision
    decidedAt
    rejections
    closedAt
    availableActions {
      action
      available
      refusals
    }
    version
  }
`);

export const SupervisionsQuery = graphql(
  `
    query Supervisions(
      $filter: SupervisionFilterInput
      $counted: SupervisionFilterInput
      $first: Int!
      $after: String
    ) {
      supervisions(filter: $filter, first: $first, after: $after) {
        totalCount
        nodes {
          ...SupervisionLine
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
      supervisionCounts(filter: $counted) {
        open
        overdue
        replied
        closed
      }
    }
  `,
  [SupervisionLine],
);

export const OpenSupervision = graphql(`
  mutation SupervisionOpen($id: ID!, $input: SupervisionOpenInput!) {
    supervisionOpen(id: $id, input: $input) {
      supervision {
        id
      }
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

export const ReplySupervision = graphql(
  `
    mutation SupervisionReply($id: ID!, $input: SupervisionReplyInput!) {
      supervisionReply(id: $id, input: $input) {
        supervision {
          ...SupervisionLine
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [SupervisionLine],
);

export const AcceptSupervision = graphql(
  `
    mutation SupervisionAccept($id: ID!, $input: SupervisionAcceptInput!) {
      supervisionAccept(id: $id, input: $input) {
        supervision {
          ...SupervisionLine
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [SupervisionLine],
);

export const RejectSupervision = graphql(
  `
    mutation SupervisionReject($id: ID!, $input: SupervisionRejectInput!) {
      supervisionReject(id: $id, input: $input) {
        supervision {
          ...SupervisionLine
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [SupervisionLine],
);

export const RulingsQuery = graphql(`
  query Rulings($first: Int!, $after: String) {
    rulings(first: $first, after: $after) {
      totalCount
      nodes {
        id
        kind
        whistle {
          id
          number
          state
        }
        title
        community {
          code
          name
        }
        organisation {
          id
          name
        }
        askedAt
        lapsesAt
        until
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export type SupervisionRow = ResultOf<typeof SupervisionLine>;
export type SupervisionAction = SupervisionRow["availableActions"][number]["action"];
export type RulingRow = ResultOf<typeof RulingsQuery>["rulings"]["nodes"][number];
