import { graphql, type ResultOf } from "@/lib/graphql/graphql";

/** One line of a list of whistles. */
export const WhistleLine = graphql(`
  fragment WhistleLine on Whistle @_unmask {
    id
    number
    title
    kind
    urgency
    source
    state
    blownAt
    reworkCount
    place {
      words
    }
    lead {
      id
      name
    }
    deadlines {
      kind
      round
      dueAt
      endedAt
      state
      limitSeconds
    }
  }
`);

export const WhistlesQuery = graphql(
  `
    query Whistles($filter: WhistleFilterInput, $orderBy: WhistleOrderBy, $first: Int!, $after: String) {
      whistles(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        totalCount
        nodes {
          ...WhistleLine
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [WhistleLine],
);

export const OrdersQuery = graphql(
  `
    query Orders($filter: OrderFilterInput, $first: Int!, $after: String) {
      orders(filter: $filter, first: $first, after: $after) {
        totalCount
        nodes {
          id
          role
          state
          sentAt
          organisation {
            id
            name
          }
          whistle {
            ...WhistleLine
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [WhistleLine],
);

export type WhistleRow = ResultOf<typeof WhistlesQuery>["whistles"]["nodes"][number];
type AnsweredOrder = ResultOf<typeof OrdersQuery>["orders"]["nodes"][number];

/** An order together with its whistle: one whose whistle the reader may not see is no line of their list. */
export type OrderRow = AnsweredOrder & { readonly whistle: WhistleRow };

export function orderRows(orders: readonly AnsweredOrder[]): OrderRow[] {
  return orders.flatMap((order) => (order.whistle ? [{ ...order, whistle: order.whistle }] : []));
}
