import { graphql, type ResultOf } from "@/lib/graphql/graphql";

/** What others have reported already, asked for before a draft is sent. */
export const NearbyQuery = graphql(`
  query PhoneNearby($input: WhistleNearbyInput!) {
    whistlesNearby(input: $input) {
      whistles {
        id
        number
        title
        state
        place
        nearness
        blownAt
        reporterCount
      }
    }
  }
`);

export type NearbyWhistle = ResultOf<typeof NearbyQuery>["whistlesNearby"]["whistles"][number];

export const JoinMutation = graphql(`
  mutation PhoneJoin($id: ID!, $input: WhistleJoinInput!) {
    whistleJoin(id: $id, input: $input) {
      trackingCode
      errors {
        code
        field
      }
    }
  }
`);
