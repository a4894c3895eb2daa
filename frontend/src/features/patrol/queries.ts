import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const PlanFields = graphql(`
  fragment PlanFields on PatrolPlan @_unmask {
    id
    name
    community {
      code
      name
    }
    grid {
      id
      name
    }
    building {
      id
      name
    }
    estate {
      id
      name
    }
    forces
    weekdays
    rounds
    points {
      id
      name
      hasCode
      whistlePoint
      building {
        id
      }
      position {
        longitude
        latitude
      }
    }
    validFrom
    validTo
    mine
    version
  }
`);

/** A round with all that happened on it; the mutations answer it again. */
export const RoundFields = graphql(
  `
    fragment RoundFields on PatrolRound @_unmask {
      id
      plan {
        ...PlanFields
      }
      walkerName
      mine
      day
      startedAt
      endedAt
      forgotten
      endsBy
      checkIns {
        id
        point
        way
        metres
        at
      }
      notes {
        id
        words
        building {
          id
          name
        }
        detail
        at
        whistleNumber
        whistled
        version
      }
      version
    }
  `,
  [PlanFields],
);

export const PlansQuery = graphql(
  `
    query PatrolPlans($filter: PatrolPlanFilterInput, $first: Int!, $after: String) {
      patrolPlans(filter: $filter, first: $first, after: $after) {
        totalCount
        nodes {
          ...PlanFields
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [PlanFields],
);

export const RoundsQuery = graphql(
  `
    query PatrolRounds($filter: PatrolRoundFilterInput, $first: Int!, $after: String) {
      patrolRounds(filter: $filter, first: $first, after: $after) {
        totalCount
        nodes {
          ...RoundFields
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [RoundFields],
);

export const RoundQuery = graphql(
  `
    query PatrolRound($id: ID!) {
      patrolRound(id: $id) {
        ...RoundFields
      }
    }
  `,
  [RoundFields],
);

export const CoverageQuery = graphql(`
  query PatrolCoverage($community: ID!, $from: Date, $to: Date) {
    patrolCoverage(community: $community, from: $from, to: $to) {
      asOf
      roundsDue
      roundsDone
      pointsDue
      pointsChecked
      days {
        day
        grids {
          grid {
            id
            name
          }
          roundsDue
          roundsDone
          roundsBesides
          pointsDue
          pointsChecked
        }
      }
    }
  }
`);

/** The places that a plan may be for, and where a round may check in. */
export const PatrolPlacesQuery = graphql(`
  query PatrolPlaces($code: String!, $community: ID!) {
    community(code: $code) {
      code
      name
      grids {
        id
        name
      }
      buildings {
        id
        name
      }
      estates {
        estate {
          id
          name
        }
      }
    }
    whistlePoints(community: $community, first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

export type Plan = ResultOf<typeof PlansQuery>["patrolPlans"]["nodes"][number];
export type Round = ResultOf<typeof RoundsQuery>["patrolRounds"]["nodes"][number];
export type RoundNote = Round["notes"][number];
export type Covered = NonNullable<
  ResultOf<typeof CoverageQuery>["patrolCoverage"]
>["days"][number]["grids"][number];
export type PatrolPlaces = ResultOf<typeof PatrolPlacesQuery>;

/** What makes answers old that held none. */
export const patrolChange = { additionalTypenames: ["PatrolPlan", "PatrolRound"] };
