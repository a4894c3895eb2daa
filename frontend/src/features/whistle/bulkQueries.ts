import { graphql, type ResultOf } from "@/lib/graphql/graphql";

/** What of a list may be written off, and why the rest may not; the API gives a hundred at most. */
export const ToWriteOffQuery = graphql(`
  query ToWriteOff($filter: WhistleFilterInput) {
    whistles(filter: $filter, orderBy: BLOWN_OLDEST, first: 100) {
      totalCount
      nodes {
        id
        number
        title
        version
        outcome
        place {
          words
        }
        availableActions {
          action
          available
          refusals
        }
      }
    }
  }
`);

export type ToWriteOff = ResultOf<typeof ToWriteOffQuery>["whistles"]["nodes"][number];

/** Only what the list shows of each afterwards; the page reads the list anew. */
export const WriteOffOne = graphql(`
  mutation WriteOffOne($id: ID!, $input: WhistleWriteOffInput!) {
    whistleWriteOff(id: $id, input: $input) {
      whistle {
        id
        writeOffNumber
      }
      errors {
        code
        field
      }
    }
  }
`);
