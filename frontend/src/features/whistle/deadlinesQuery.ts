import { graphql, type ResultOf } from "@/lib/graphql/graphql";

/** Why the clocks of a whistle end when they end; asked for when somebody wants to know. */
export const DeadlinesQuery = graphql(`
  query WhistleDeadlines($number: String!) {
    whistle(number: $number) {
      id
      deadlines {
        kind
        round
        limit
        limitSeconds
        measure
        extensionSeconds
        startedAt
        dueAt
        endedAt
        state
        provisional
        pauses {
          from
          until
          heldSeconds
        }
        warnings {
          step
          at
        }
        explanation {
          countedSeconds
          officeHours
          days {
            date
            kind
            holiday
            provisional
            countedSeconds
          }
        }
      }
    }
  }
`);

export type ExplainedDeadline = NonNullable<ResultOf<typeof DeadlinesQuery>["whistle"]>["deadlines"][number];
