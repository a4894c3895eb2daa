import { graphql } from "@/lib/graphql/graphql";
import { WhistleStory } from "@/features/whistle/whistleQuery";

export const Answer = graphql(
  `
    mutation WhistleAnswer($id: ID!, $input: WhistleAnswerInput!) {
      whistleAnswer(id: $id, input: $input) {
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

export const Withdraw = graphql(
  `
    mutation WhistleWithdraw($id: ID!, $input: WhistleWithdrawInput!) {
      whistleWithdraw(id: $id, input: $input) {
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

export const ObjectTo = graphql(
  `
    mutation WhistleObject($id: ID!, $input: WhistleObjectInput!) {
      whistleObject(id: $id, input: $input) {
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

export const Supplement = graphql(
  `
    mutation WhistleSupplement($id: ID!, $input: WhistleSupplementInput!) {
      whistleSupplement(id: $id, input: $input) {
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

export const Urge = graphql(
  `
    mutation WhistleUrge($id: ID!, $input: WhistleUrgeInput!) {
      whistleUrge(id: $id, input: $input) {
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

export const Reopen = graphql(
  `
    mutation WhistleReopen($id: ID!, $input: WhistleReopenInput!) {
      whistleReopen(id: $id, input: $input) {
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
