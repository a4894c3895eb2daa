import { graphql } from "@/lib/graphql/graphql";
import { WhistleStory } from "@/features/whistle/whistleQuery";

export const AskReporter = graphql(
  `
    mutation WhistleAskReporter($id: ID!, $input: WhistleAskReporterInput!) {
      whistleAskReporter(id: $id, input: $input) {
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

export const Resume = graphql(
  `
    mutation WhistleResume($id: ID!, $input: WhistleResumeInput!) {
      whistleResume(id: $id, input: $input) {
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

export const Merge = graphql(
  `
    mutation WhistleMerge($id: ID!, $input: WhistleMergeInput!) {
      whistleMerge(id: $id, input: $input) {
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

export const Unmerge = graphql(
  `
    mutation WhistleUnmerge($id: ID!, $input: WhistleUnmergeInput!) {
      whistleUnmerge(id: $id, input: $input) {
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

export const HandleHere = graphql(
  `
    mutation WhistleHandleHere($id: ID!, $input: WhistleHandleHereInput!) {
      whistleHandleHere(id: $id, input: $input) {
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

export const Split = graphql(
  `
    mutation WhistleSplit($id: ID!, $input: WhistleSplitInput!) {
      whistleSplit(id: $id, input: $input) {
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

export const ContactReporter = graphql(
  `
    mutation WhistleContactReporter($id: ID!, $input: WhistleContactReporterInput!) {
      whistleContactReporter(id: $id, input: $input) {
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

export const PassUp = graphql(
  `
    mutation WhistlePassUp($id: ID!, $input: WhistlePassUpInput!) {
      whistlePassUp(id: $id, input: $input) {
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

export const Confirm = graphql(
  `
    mutation WhistleConfirm($id: ID!, $input: WhistleConfirmInput!) {
      whistleConfirm(id: $id, input: $input) {
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

export const SendBack = graphql(
  `
    mutation WhistleSendBack($id: ID!, $input: WhistleSendBackInput!) {
      whistleSendBack(id: $id, input: $input) {
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

export const RecordCallBack = graphql(
  `
    mutation WhistleRecordCallBack($id: ID!, $input: WhistleRecordCallBackInput!) {
      whistleRecordCallBack(id: $id, input: $input) {
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

export const CloseUnresolved = graphql(
  `
    mutation WhistleCloseUnresolved($id: ID!, $input: WhistleCloseUnresolvedInput!) {
      whistleCloseUnresolved(id: $id, input: $input) {
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

export const Undo = graphql(
  `
    mutation WhistleUndo($id: ID!, $input: WhistleUndoInput!) {
      whistleUndo(id: $id, input: $input) {
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
