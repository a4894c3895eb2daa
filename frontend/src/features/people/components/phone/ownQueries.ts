import { graphql, type ResultOf } from "@/lib/graphql/graphql";

/** Where the caller lives, and with whom; masked, as everybody sees it. */
export const OwnHouseholdsQuery = graphql(`
  query OwnHouseholds {
    households(filter: { own: true }, first: 10) {
      nodes {
        id
        tenure
        registration
        movedIn
        dwelling {
          id
          number
          unit
          building {
            id
            name
          }
          community {
            code
            name
          }
        }
        residents {
          id
          name
          relation
          birthYear
          phoneMasked
          idNumberMasked
        }
      }
    }
  }
`);

export const LinkMutation = graphql(`
  mutation MeLink($input: MeLinkInput!) {
    meLink(input: $input) {
      household
      errors {
        code
      }
    }
  }
`);

export type OwnHousehold = ResultOf<typeof OwnHouseholdsQuery>["households"]["nodes"][number];
export type LinkRefusal = ResultOf<typeof LinkMutation>["meLink"]["errors"][number]["code"];
