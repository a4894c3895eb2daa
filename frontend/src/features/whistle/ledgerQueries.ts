import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const LedgersQuery = graphql(`
  query Ledgers($filter: LedgerSnapshotFilterInput, $first: Int!, $after: String) {
    ledgerSnapshots(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes {
        id
        community {
          code
          name
        }
        month
        whistles
        seal
        sealedAt
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const LedgerQuery = graphql(`
  query Ledger($id: ID!) {
    ledgerSnapshot(id: $id) {
      snapshot {
        community {
          code
          name
        }
        month
        whistles
        seal
        sealedAt
      }
      text
      sealHolds
      differing
    }
  }
`);

export type LedgerRow = ResultOf<typeof LedgersQuery>["ledgerSnapshots"]["nodes"][number];
export type LedgerSheet = NonNullable<ResultOf<typeof LedgerQuery>["ledgerSnapshot"]>;
