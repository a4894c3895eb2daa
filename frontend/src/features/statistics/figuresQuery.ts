import { graphql, type ResultOf } from "@/lib/graphql/graphql";

const MetricCasesFields = graphql(`
  fragment MetricCasesFields on MetricCases @_unmask {
    division
    open
    handling
    blownFrom
    blownBefore
    dueOrClosedFrom
    dueOrClosedBefore
    answered
    satisfied
  }
`);

/** All figures of a place and period, counted at one moment. */
export const FiguresQuery = graphql(
  `
    query Figures($place: ID!, $from: Date!, $to: Date!) {
      metricFigures(place: $place, from: $from, to: $to) {
        asOf
        figures {
          metric {
            code
            formulaVersion
            unit
            direction
          }
          numerator
          denominator
          value
          numeratorCases {
            ...MetricCasesFields
          }
          denominatorCases {
            ...MetricCasesFields
          }
        }
      }
    }
  `,
  [MetricCasesFields],
);

/** A place with the way down to it and what lies right below. */
export const PlacesQuery = graphql(`
  query CockpitPlaces($code: String!) {
    division(code: $code) {
      code
      name
      path {
        code
        name
      }
    }
    divisions(parent: $code, first: 100) {
      nodes {
        code
        name
      }
    }
  }
`);

export type Figure = ResultOf<typeof FiguresQuery>["metricFigures"]["figures"][number];
export type Cases = Figure["numeratorCases"];
export type MetricCode = Figure["metric"]["code"];
