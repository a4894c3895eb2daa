import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const DwellingFields = graphql(`
  fragment DwellingFields on Dwelling @_unmask {
    id
    number
    unit
    floor
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

/** One line of the list of households. */
export const HouseholdLine = graphql(
  `
    fragment HouseholdLine on Household @_unmask {
      id
      version
      tenure
      registration
      movedIn
      movedOut
      headName
      residentCount
      dwelling {
        ...DwellingFields
      }
    }
  `,
  [DwellingFields],
);

export const HouseholdsQuery = graphql(
  `
    query Households($filter: HouseholdFilterInput, $first: Int!, $after: String) {
      households(filter: $filter, first: $first, after: $after) {
        totalCount
        nodes {
          ...HouseholdLine
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [HouseholdLine],
);

/** A household and who lives in it, as everybody who may see them sees them: masked. */
export const HouseholdQuery = graphql(
  `
    query Household($id: ID!) {
      household(id: $id) {
        ...HouseholdLine
        availableActions {
          action
          available
          refusals
        }
        residents {
          id
          name
          relation
          sex
          birthYear
          phoneMasked
          idNumberMasked
        }
      }
    }
  `,
  [HouseholdLine],
);

export const ResidentFields = graphql(
  `
    fragment ResidentFields on Resident @_unmask {
      id
      version
      name
      relation
      sex
      birthYear
      phoneMasked
      idNumberMasked
      movedIn
      movedOut
      household {
        id
        tenure
        registration
        dwelling {
          ...DwellingFields
        }
      }
      mergedInto {
        id
      }
      mergedFrom {
        id
        name
        version
      }
      availableActions {
        action
        available
        refusals
      }
    }
  `,
  [DwellingFields],
);

export const ResidentQuery = graphql(
  `
    query Resident($id: ID!) {
      resident(id: $id) {
        ...ResidentFields
      }
    }
  `,
  [ResidentFields],
);

/** Who may be the same person, side by side with what is recorded here. */
export const DuplicatesQuery = graphql(
  `
    query Duplicates($id: ID!) {
      resident(id: $id) {
        ...ResidentFields
        possibleDuplicates {
          ...ResidentFields
        }
      }
    }
  `,
  [ResidentFields],
);

/** The doors of a community, for filters and for moving in. */
export const DoorsQuery = graphql(`
  query Doors($community: String!) {
    community(code: $community) {
      code
      name
      buildings {
        id
        name
        units
        grid {
          id
        }
      }
    }
  }
`);

/** How many live there, above the list. */
export const PopulationQuery = graphql(`
  query Population($place: ID!) {
    populationFigures(place: $place) {
      placeName
      households
      residents
      exact
      asOf
      tenure {
        tenure
        count
      }
      registration {
        registration
        count
      }
      ages {
        ages
        count
      }
    }
  }
`);

export type HouseholdRow = ResultOf<typeof HouseholdsQuery>["households"]["nodes"][number];
export type HouseholdFull = NonNullable<ResultOf<typeof HouseholdQuery>["household"]>;
export type ResidentFull = NonNullable<ResultOf<typeof ResidentQuery>["resident"]>;
export type Population = ResultOf<typeof PopulationQuery>["populationFigures"];
export type Available = ResidentFull["availableActions"][number];
export type Building = NonNullable<ResultOf<typeof DoorsQuery>["community"]>["buildings"][number];
