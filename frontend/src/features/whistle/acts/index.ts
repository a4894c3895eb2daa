import { graphql, type VariablesOf } from "@/lib/graphql/graphql";
import { WhistleStory } from "@/features/whistle/whistleQuery";

export { act, type Outcome } from "@/lib/graphql/act";

export const Admit = graphql(
  `
    mutation WhistleAdmit($id: ID!, $input: WhistleAdmitInput!) {
      whistleAdmit(id: $id, input: $input) {
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

export const Decline = graphql(
  `
    mutation WhistleDecline($id: ID!, $input: WhistleDeclineInput!) {
      whistleDecline(id: $id, input: $input) {
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

export const Dispatch = graphql(
  `
    mutation WhistleDispatch($id: ID!, $input: WhistleDispatchInput!) {
      whistleDispatch(id: $id, input: $input) {
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

export const Sign = graphql(
  `
    mutation WhistleSign($id: ID!, $input: WhistleSignInput!) {
      whistleSign(id: $id, input: $input) {
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

export const ReportForDuty = graphql(
  `
    mutation WhistleReportForDuty($id: ID!, $input: WhistleReportForDutyInput!) {
      whistleReportForDuty(id: $id, input: $input) {
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

export const ReportDone = graphql(
  `
    mutation WhistleReportDone($id: ID!, $input: WhistleReportDoneInput!) {
      whistleReportDone(id: $id, input: $input) {
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

export const FeedBack = graphql(
  `
    mutation WhistleFeedBack($id: ID!, $input: WhistleFeedBackInput!) {
      whistleFeedBack(id: $id, input: $input) {
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

export const Evaluate = graphql(
  `
    mutation WhistleEvaluate($id: ID!, $input: WhistleEvaluateInput!) {
      whistleEvaluate(id: $id, input: $input) {
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

export const WriteOff = graphql(
  `
    mutation WhistleWriteOff($id: ID!, $input: WhistleWriteOffInput!) {
      whistleWriteOff(id: $id, input: $input) {
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

/** What a person fills in: an act's input without what the page adds. */
export type Filled<Document> =
  VariablesOf<Document> extends { input: infer Input }
    ? Omit<Input, "expectedVersion" | "idempotencyKey" | "token">
    : never;
