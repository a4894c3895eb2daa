import { graphql, type VariablesOf } from "@/lib/graphql/graphql";

export const SettleOnSpot = graphql(`
  mutation WhistleSettleOnSpot($input: WhistleSettleOnSpotInput!) {
    whistleSettleOnSpot(input: $input) {
      whistle {
        id
        number
      }
      errors {
        code
        field
      }
    }
  }
`);

export type SettleInput = VariablesOf<typeof SettleOnSpot>["input"];

/** What may be found in a grid: its buildings, and their units. */
export const SettlePlacesQuery = graphql(`
  query SettlePlaces($code: String!) {
    community(code: $code) {
      code
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
