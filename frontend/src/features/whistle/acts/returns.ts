import { graphql } from "@/lib/graphql/graphql";
import { WhistleStory } from "@/features/whistle/whistleQuery";

export const AskReturn = graphql(
  `
    mutation WhistleAskReturn($id: ID!, $input: WhistleAskReturnInput!) {
      whistleAskReturn(id: $id, input: $input) {
        whistle {
          ...WhistleStory
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [WhistleStory],
);

export const RuleOnReturn = graphql(
  `
    mutation WhistleRuleOnReturn($id: ID!, $input: WhistleRuleOnReturnInput!) {
      whistleRuleOnReturn(id: $id, input: $input) {
        whistle {
          ...WhistleStory
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [WhistleStory],
);
