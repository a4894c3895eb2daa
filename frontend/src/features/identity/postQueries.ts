import { graphql, type ResultOf } from "@/lib/graphql/graphql";

const TermFields = graphql(`
  fragment TermFields on PostTerm @_unmask {
    id
    holder {
      id
      name
    }
    validFrom
    validTo
  }
`);

/** A post with who holds it and what may be done with it; the mutations answer it again as it is afterwards. */
export const PostSheetFields = graphql(
  `
    fragment PostSheetFields on PostSheet @_unmask {
      id
      post {
        role
        division {
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
        organisation {
          id
          name
        }
        validFrom
        validTo
      }
      unit
      holder {
        id
        name
      }
      holding
      calledOff
      substitutes {
        ...TermFields
      }
      standsInFor {
        ...TermFields
      }
      version
      availableActions {
        action
        available
        refusals
      }
    }
  `,
  [TermFields],
);

export const PostsQuery = graphql(
  `
    query Posts($filter: PostFilterInput, $first: Int!, $after: String) {
      posts(filter: $filter, first: $first, after: $after) {
        totalCount
        nodes {
          ...PostSheetFields
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [PostSheetFields],
);

/** Whom somebody may mean: people who serve or have served where the reader gives posts. */
export const ServingQuery = graphql(`
  query Serving($search: String, $place: ID) {
    posts(filter: { search: $search, place: $place }, first: 50) {
      nodes {
        id
        post {
          role
        }
        holder {
          id
          name
        }
      }
    }
  }
`);

/** What a post in a community may be for. */
export const PostPlacesQuery = graphql(`
  query PostPlaces($community: String!) {
    community(code: $community) {
      code
      name
      grids {
        id
        name
      }
      buildings {
        id
        name
        units
      }
    }
  }
`);

/** Divisions of a level to choose from, each with the way down to it. */
export const PostDivisionsQuery = graphql(`
  query PostDivisions($parent: String, $search: String, $level: DivisionLevel) {
    divisions(parent: $parent, search: $search, level: $level, first: 50) {
      nodes {
        code
        name
        path {
          code
          name
        }
      }
    }
  }
`);

export const PostOrganisationsQuery = graphql(`
  query PostOrganisations($search: String, $place: String) {
    organisations(search: $search, place: $place, first: 100) {
      nodes {
        id
        name
        type
      }
    }
  }
`);

export const AppointPost = graphql(
  `
    mutation PostAppoint($input: PostAppointInput!) {
      postAppoint(input: $input) {
        post {
          ...PostSheetFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [PostSheetFields],
);

export const EndPost = graphql(
  `
    mutation PostEnd($id: ID!, $input: PostEndInput!) {
      postEnd(id: $id, input: $input) {
        post {
          ...PostSheetFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [PostSheetFields],
);

export const SubstitutePost = graphql(
  `
    mutation PostSubstitute($id: ID!, $input: PostSubstituteInput!) {
      postSubstitute(id: $id, input: $input) {
        post {
          ...PostSheetFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [PostSheetFields],
);

export type PostRow = ResultOf<typeof PostsQuery>["posts"]["nodes"][number];

/** What makes lists old that were empty: somebody got a post or a login. */
export const peopleChange = { additionalTypenames: ["PostSheet", "User"] };
