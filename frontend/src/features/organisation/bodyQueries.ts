import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const OrganisationListQuery = graphql(`
  query OrganisationList(
    $type: OrganisationType
    $search: String
    $place: String
    $ended: Boolean
    $first: Int!
    $after: String
  ) {
    organisations(type: $type, search: $search, place: $place, ended: $ended, first: $first, after: $after) {
      totalCount
      nodes {
        id
        name
        type
        division {
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

export const SeatFields = graphql(`
  fragment SeatFields on BodyMember @_unmask {
    id
    person
    name
    title
    validFrom
    validTo
    shown
    alsoIn
    version
  }
`);

export const SheetFields = graphql(
  `
    fragment SheetFields on OrganisationSheet @_unmask {
      organisation {
        id
        name
        type
        division {
          code
          name
          level
        }
      }
      estate {
        id
        name
      }
      grid {
        id
        name
      }
      endedOn
      members {
        ...SeatFields
      }
      formerMembers {
        ...SeatFields
      }
      matterCount
      hasMembers
      party
      editable
      version
    }
  `,
  [SeatFields],
);

export const SheetQuery = graphql(
  `
    query OrganisationSheet($id: ID!) {
      organisationSheet(id: $id) {
        ...SheetFields
      }
    }
  `,
  [SheetFields],
);

export const CandidatesQuery = graphql(`
  query BodyCandidates($community: ID!) {
    bodyCandidates(community: $community) {
      persons {
        id
        name
        bodies
      }
    }
  }
`);

export const CoverageQuery = graphql(`
  query Coverage($community: ID!) {
    coverage(community: $community) {
      community {
        code
        name
      }
      grids {
        grid {
          id
          name
        }
      }
      buildings {
        building {
          id
        }
      }
      estates {
        estate {
          id
          name
        }
        branch {
          organisation {
            id
            name
          }
        }
        committees {
          organisation {
            id
            name
          }
        }
        crossAppointed
      }
      buildingsWithoutHead {
        id
        name
        grid {
          id
          name
        }
      }
      gridsWithoutMember {
        id
        name
      }
      gridsWithoutPartyGroup {
        id
        name
      }
      estatesWithoutBranch {
        id
        name
      }
      estatesWithCommittee
      estatesCrossAppointed
    }
  }
`);

export const FoundOrganisation = graphql(`
  mutation OrganisationFound($input: OrganisationFoundInput!) {
    organisationFound(input: $input) {
      sheet {
        organisation {
          id
        }
      }
      errors {
        code
        field
      }
    }
  }
`);

export const ChangeOrganisation = graphql(
  `
    mutation OrganisationChange($id: ID!, $input: OrganisationChangeInput!) {
      organisationChange(id: $id, input: $input) {
        sheet {
          ...SheetFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [SheetFields],
);

export const EndOrganisation = graphql(
  `
    mutation OrganisationEnd($id: ID!, $input: OrganisationEndInput!) {
      organisationEnd(id: $id, input: $input) {
        sheet {
          ...SheetFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [SheetFields],
);

export const AddBodyMember = graphql(
  `
    mutation BodyMemberAdd($input: BodyMemberAddInput!) {
      bodyMemberAdd(input: $input) {
        sheet {
          ...SheetFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [SheetFields],
);

export const ShowBodyMember = graphql(
  `
    mutation BodyMemberShow($id: ID!, $input: BodyMemberShowInput!) {
      bodyMemberShow(id: $id, input: $input) {
        sheet {
          ...SheetFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [SheetFields],
);

export const EndBodyMember = graphql(
  `
    mutation BodyMemberEnd($id: ID!, $input: BodyMemberEndInput!) {
      bodyMemberEnd(id: $id, input: $input) {
        sheet {
          ...SheetFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [SheetFields],
);

export type OrganisationRow = ResultOf<typeof OrganisationListQuery>["organisations"]["nodes"][number];
export type Sheet = NonNullable<ResultOf<typeof SheetQuery>["organisationSheet"]>;
export type Seat = Sheet["members"][number];
export type Coverage = NonNullable<ResultOf<typeof CoverageQuery>["coverage"]>;
