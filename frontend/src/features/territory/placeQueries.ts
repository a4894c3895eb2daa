import { graphql, type ResultOf } from "@/lib/graphql/graphql";

/** A page of what lies in a division, or of what a search finds in it. */
export const PlacesQuery = graphql(`
  query Places(
    $parent: String
    $search: String
    $level: DivisionLevel
    $revoked: Boolean
    $first: Int
    $after: String
  ) {
    divisions(
      parent: $parent
      search: $search
      level: $level
      revoked: $revoked
      first: $first
      after: $after
    ) {
      totalCount
      nodes {
        code
        name
        level
        shortCode
        validTo
        path {
          code
          name
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** One division with the way down to it and, when it is a community in operation, its estates. */
export const PlaceQuery = graphql(`
  query Place($code: String!) {
    division(code: $code) {
      code
      name
      level
      shortCode
      validFrom
      validTo
      path {
        code
        name
      }
    }
    community(code: $code) {
      code
      name
      estates {
        estate {
          id
          name
        }
        buildings {
          id
        }
      }
    }
  }
`);

/** What a place was, the oldest first and as it is now last. */
export const PlaceStateFields = graphql(`
  fragment PlaceStateFields on PlaceState @_unmask {
    name
    grid {
      id
      name
    }
    estate {
      id
      name
    }
    units
    closed
    from
    until
    endedBy
  }
`);

/** An estate as everybody may see it. */
export const EstateQuery = graphql(
  `
    query Estate($id: ID!) {
      estate(id: $id) {
        estate {
          id
          name
          history {
            ...PlaceStateFields
          }
        }
        community {
          code
          name
        }
        standing {
          validTo
          version
        }
        buildings {
          id
          name
          units
          grid {
            id
            name
          }
          standing {
            version
          }
          history {
            ...PlaceStateFields
          }
        }
        closedBuildings {
          id
          name
          history {
            ...PlaceStateFields
          }
        }
      }
    }
  `,
  [PlaceStateFields],
);

export const EstateRename = graphql(`
  mutation EstateRename($id: ID!, $input: EstateRenameInput!) {
    estateRename(id: $id, input: $input) {
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

export const EstateClose = graphql(`
  mutation EstateClose($id: ID!, $input: EstateCloseInput!) {
    estateClose(id: $id, input: $input) {
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

export const BuildingRename = graphql(`
  mutation BuildingRename($id: ID!, $input: BuildingRenameInput!) {
    buildingRename(id: $id, input: $input) {
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

export const BuildingClose = graphql(`
  mutation BuildingClose($id: ID!, $input: BuildingCloseInput!) {
    buildingClose(id: $id, input: $input) {
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

/** Who answers for the estates of a community; null to those who do not run or oversee it. */
export const EstateCoverageQuery = graphql(`
  query EstateBodies($community: ID!) {
    coverage(community: $community) {
      estates {
        estate {
          id
        }
        branch {
          organisation {
            id
            name
          }
          members {
            name
            title
            since
          }
        }
        committees {
          organisation {
            id
            name
          }
          members {
            name
            title
            since
          }
        }
        crossAppointed
      }
      buildings {
        building {
          id
        }
        heads {
          name
        }
      }
    }
  }
`);

export type PlaceRow = ResultOf<typeof PlacesQuery>["divisions"]["nodes"][number];
export type PlaceState = ResultOf<typeof PlaceStateFields>;
export type EstateSheet = NonNullable<ResultOf<typeof EstateQuery>["estate"]>;
export type EstateCoverage = NonNullable<ResultOf<typeof EstateCoverageQuery>["coverage"]>;
