import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const AuditEntriesQuery = graphql(`
  query AuditEntries($filter: AuditFilterInput, $first: Int!, $after: String) {
    auditEntries(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes {
        id
        sequence
        kind
        at
        actor
        actorName
        actorRole
        purpose
        words
        thing
        thingType
        facts {
          name
          value
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const AuditChainQuery = graphql(`
  query AuditChain($county: ID!) {
    auditChain(county: $county) {
      county
      entries
      intact
      firstBroken
    }
  }
`);

export type AuditRow = ResultOf<typeof AuditEntriesQuery>["auditEntries"]["nodes"][number];
export type AuditChain = NonNullable<ResultOf<typeof AuditChainQuery>["auditChain"]>;
