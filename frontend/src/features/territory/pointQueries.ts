import { graphql, type ResultOf } from "@/lib/graphql/graphql";

const WhistlePointFields = graphql(`
  fragment WhistlePointFields on WhistlePoint @_unmask {
    id
    code
    kind
    name
    unit
    putUpAt
    version
    building {
      id
      name
    }
    community {
      code
      name
    }
  }
`);

export const WhistlePointsQuery = graphql(
  `
    query WhistlePoints($community: ID!, $first: Int!, $after: String) {
      whistlePoints(community: $community, first: $first, after: $after) {
        totalCount
        nodes {
          ...WhistlePointFields
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [WhistlePointFields],
);

/** The buildings that a whistle point may hang at. */
export const PointPlaceQuery = graphql(`
  query PointPlace($code: String!) {
    community(code: $code) {
      code
      name
      buildings {
        id
        name
        units
      }
    }
  }
`);

export const PutUp = graphql(
  `
    mutation WhistlePointPutUp($input: WhistlePointPutUpInput!) {
      whistlePointPutUp(input: $input) {
        whistlePoint {
          ...WhistlePointFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [WhistlePointFields],
);

export const TakeDown = graphql(`
  mutation WhistlePointTakeDown($id: ID!, $input: WhistlePointTakeDownInput!) {
    whistlePointTakeDown(id: $id, input: $input) {
      whistlePoint {
        id
        takenDownAt
        version
      }
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

export type Point = ResultOf<typeof WhistlePointsQuery>["whistlePoints"]["nodes"][number];
export type PointKind = Point["kind"];

export const pointKinds: readonly PointKind[] = ["ESTATE_GATE", "UNIT_DOOR", "SERVICE_WINDOW"];

/** Where it hangs: 1号楼 › 1单元; nothing for one at no building. */
export function spotOf({ building, unit }: Point): string {
  return [building?.name, unit].filter((name) => typeof name === "string").join(" › ");
}
