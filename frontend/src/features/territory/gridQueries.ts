import { graphql, type ResultOf } from "@/lib/graphql/graphql";
import { PlaceStateFields } from "./placeQueries";

/** A community with its grids as they are drawn; the mutations answer it again as it is afterwards. */
const GridMapFields = graphql(
  `
    fragment GridMapFields on CommunityMap @_unmask {
      community {
        code
        name
      }
      grids {
        grid {
          id
          name
          history {
            ...PlaceStateFields
          }
        }
        outline
        squareMetres
        validFrom
        version
        buildings {
          id
          name
          history {
            ...PlaceStateFields
          }
        }
      }
      buildingsWithoutGrid {
        id
        name
      }
      gaps {
        outline
        squareMetres
      }
      changes {
        kind
        grid
        other
        buildings
        at
      }
    }
  `,
  [PlaceStateFields],
);

export const GridMapQuery = graphql(
  `
    query GridMap($code: String!) {
      communityMap(code: $code) {
        ...GridMapFields
      }
    }
  `,
  [GridMapFields],
);

/** A place with the way down to it and what lies right below. */
export const GridPlacesQuery = graphql(`
  query GridPlaces($code: String!) {
    division(code: $code) {
      code
      name
      level
      path {
        code
        name
      }
    }
    community(code: $code) {
      code
      name
    }
    divisions(parent: $code, first: 100) {
      nodes {
        code
        name
      }
    }
  }
`);

export const GridDraw = graphql(
  `
    mutation GridDraw($id: ID!, $input: GridDrawInput!) {
      gridDraw(id: $id, input: $input) {
        map {
          ...GridMapFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [GridMapFields],
);

export const GridSplit = graphql(
  `
    mutation GridSplit($id: ID!, $input: GridSplitInput!) {
      gridSplit(id: $id, input: $input) {
        map {
          ...GridMapFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [GridMapFields],
);

export const GridMerge = graphql(
  `
    mutation GridMerge($id: ID!, $input: GridMergeInput!) {
      gridMerge(id: $id, input: $input) {
        map {
          ...GridMapFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [GridMapFields],
);

export type GridMapData = NonNullable<ResultOf<typeof GridMapQuery>["communityMap"]>;
export type Sheet = GridMapData["grids"][number];
export type Gap = GridMapData["gaps"][number];
