import { graphql, type ResultOf } from "@/lib/graphql/graphql";

/** Asked for when somebody is about to admit a whistle. */
export const MatterSuggestionsQuery = graphql(`
  query WhistleMatterSuggestions($number: String!) {
    whistle(number: $number) {
      id
      matterSuggestions {
        matter {
          id
          code
          kind
          title
          legalBasis
          lead {
            id
            name
          }
        }
        words
        whistles
      }
    }
  }
`);

export type MatterHintData = NonNullable<
  ResultOf<typeof MatterSuggestionsQuery>["whistle"]
>["matterSuggestions"][number];
