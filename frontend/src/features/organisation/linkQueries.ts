import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const LinkFields = graphql(`
  fragment LinkFields on HouseholdLink @_unmask {
    id
    household
    dwelling {
      number
      unit
      building {
        id
        name
      }
    }
    member
    memberName
    linkedFrom
    linkedTo
    visits {
      id
      visitedOn
      way
      words
    }
    version
  }
`);

export const LinksQuery = graphql(
  `
    query HouseholdLinks($community: ID, $household: ID, $member: ID, $after: String) {
      householdLinks(
        community: $community
        household: $household
        member: $member
        first: 100
        after: $after
      ) {
        nodes {
          ...LinkFields
        }
      }
    }
  `,
  [LinkFields],
);

export const LinkCoverageQuery = graphql(`
  query HouseholdLinkCoverage($community: ID!) {
    householdLinkCoverage(community: $community) {
      households
      linked
      fewest
      most
      membersOutside
      visits
      members {
        member {
          id
          name
          bodies
          shown
        }
        links
        visits
        outside
      }
    }
  }
`);

export const LinkHousehold = graphql(
  `
    mutation HouseholdLink($input: HouseholdLinkInput!) {
      householdLink(input: $input) {
        link {
          ...LinkFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [LinkFields],
);

export const UnlinkHousehold = graphql(
  `
    mutation HouseholdUnlink($id: ID!, $input: HouseholdUnlinkInput!) {
      householdUnlink(id: $id, input: $input) {
        link {
          ...LinkFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [LinkFields],
);

export const VisitHousehold = graphql(
  `
    mutation HouseholdLinkVisit($input: HouseholdLinkVisitInput!) {
      householdLinkVisit(input: $input) {
        link {
          ...LinkFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [LinkFields],
);

export type LinkRow = ResultOf<typeof LinksQuery>["householdLinks"]["nodes"][number];
export type LinkCoverage = NonNullable<ResultOf<typeof LinkCoverageQuery>["householdLinkCoverage"]>;
