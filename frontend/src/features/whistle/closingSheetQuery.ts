import { graphql, type ResultOf } from "@/lib/graphql/graphql";

/** What stands on the sheet of a closed whistle; the words of reporters stay in the ledger. */
export const ClosingSheetQuery = graphql(`
  query ClosingSheet($number: String!) {
    whistle(number: $number) {
      id
      number
      title
      kind
      source
      urgency
      level
      state
      outcome
      writeOffNumber
      blownAt
      closedAt
      reporterCount
      reworkCount
      place {
        words
      }
      community {
        code
        name
      }
      matter {
        id
        code
        title
      }
      orders {
        id
        role
        superseded
        signedAt
        onSiteAt
        doneAt
        people
        result
        organisation {
          id
          name
        }
      }
      deadlines {
        kind
        round
        dueAt
        endedAt
        state
      }
      evaluations {
        contacted
        solved
        satisfied
        at
        round
      }
      events {
        sequence
        hash
      }
      chainIntact
    }
  }
`);

export type ClosingSheet = NonNullable<ResultOf<typeof ClosingSheetQuery>["whistle"]>;
