import { graphql } from "@/lib/graphql/graphql";
import { WhistleStory } from "@/features/whistle/whistleQuery";

export const Pause = graphql(
  `
    mutation WhistlePause($id: ID!, $input: WhistlePauseInput!) {
      whistlePause(id: $id, input: $input) {
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

export const EndPause = graphql(
  `
    mutation WhistleEndPause($id: ID!, $input: WhistleEndPauseInput!) {
      whistleEndPause(id: $id, input: $input) {
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

export const AskExtension = graphql(
  `
    mutation WhistleAskExtension($id: ID!, $input: WhistleAskExtensionInput!) {
      whistleAskExtension(id: $id, input: $input) {
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

export const RuleOnExtension = graphql(
  `
    mutation WhistleRuleOnExtension($id: ID!, $input: WhistleRuleOnExtensionInput!) {
      whistleRuleOnExtension(id: $id, input: $input) {
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
