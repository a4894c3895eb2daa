import { graphql } from "@/lib/graphql/graphql";

export const RatingQuery = graphql(`
  query PhoneRating($token: String!) {
    whistleRating(token: $token) {
      whistleId
      number
      title
      place
      result
      round
      version
    }
  }
`);

export const EvaluateMutation = graphql(`
  mutation PhoneEvaluate($id: ID!, $input: WhistleEvaluateInput!) {
    whistleEvaluate(id: $id, input: $input) {
      tracking {
        number
        state
        dueAt
      }
      whistle {
        number
        state
      }
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);
