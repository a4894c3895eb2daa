import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const LoadQuery = graphql(`
  query CommunityLoad($community: ID!) {
    communityLoad(community: $community) {
      grantedHours
      granted
      sparedHours
      waiting
    }
  }
`);

export const WorkloadFields = graphql(`
  fragment WorkloadFields on WorkloadRequest @_unmask {
    id
    title
    description
    basis
    organisation {
      id
      name
    }
    target {
      code
      name
    }
    hours
    grantedHours
    validFrom
    validTo
    state
    ruling
    askedAt
    version
  }
`);

export const WorkloadQuery = graphql(
  `
    query WorkloadRequests($state: WorkloadState, $community: ID, $first: Int!, $after: String) {
      workloadRequests(state: $state, community: $community, first: $first, after: $after) {
        totalCount
        nodes {
          ...WorkloadFields
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [WorkloadFields],
);

export const AskWorkload = graphql(
  `
    mutation WorkloadAsk($input: WorkloadAskInput!) {
      workloadAsk(input: $input) {
        request {
          ...WorkloadFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [WorkloadFields],
);

export const RuleWorkload = graphql(
  `
    mutation WorkloadRule($id: ID!, $input: WorkloadRuleInput!) {
      workloadRule(id: $id, input: $input) {
        request {
          ...WorkloadFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [WorkloadFields],
);

/** Counties, towns and communities that departments may ask for work. */
export const TargetsQuery = graphql(`
  query WorkloadTargets($parent: String, $search: String) {
    divisions(parent: $parent, search: $search, first: 50) {
      nodes {
        code
        name
        level
      }
    }
  }
`);

export type WorkloadRow = ResultOf<typeof WorkloadQuery>["workloadRequests"]["nodes"][number];
