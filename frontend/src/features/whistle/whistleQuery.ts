import { graphql, type ResultOf } from "@/lib/graphql/graphql";
import { SupervisionLine } from "./supervisionQueries";

/** Everything the page of one whistle shows; mutations answer with it, so that a page is never half new. */
export const WhistleStory = graphql(
  `
    fragment WhistleStory on Whistle @_unmask {
      id
      number
      title
      description
      kind
      source
      urgency
      state
      level
      place {
        words
        detail
      }
      community {
        code
        name
      }
      lead {
        id
        name
      }
      matter {
        id
        code
        title
        legalBasis
        lead {
          id
          name
        }
      }
      reporterCount
      reporter
      blownAt
      reworkCount
      declineArticle
      declineElsewhere
      writeOffNumber
      closedAt
      events {
        sequence
        type
        at
        actor
        actorRole
        organisation {
          id
          name
        }
        to
        facts {
          name
          value
        }
        text
      }
      orders {
        id
        role
        state
        sentAt
        signedAt
        onSiteAt
        doneAt
        people
        result
        organisation {
          id
          name
        }
      }
      deadlines {
        kind
        round
        startedAt
        dueAt
        endedAt
        state
        rule
        limit
        limitSeconds
      }
      evidence {
        id
        kind
        phase
        name
        takenAt
        farFromPlace
        url
        thumbnailUrl
      }
      availableActions {
        action
        available
        refusals
      }
      returnOrders {
        id
        reason
        article
        evidence
        askedAt
        ruling
        ruledAt
        rulingReason
        organisation {
          id
          name
        }
        proposed {
          id
          name
        }
      }
      supervisions {
        ...SupervisionLine
      }
      partOf {
        id
        number
        state
      }
      parts {
        id
        number
        state
      }
      mergedInto {
        id
        number
        state
      }
      pausedUntil
      extensionUntil
      callBackDueAt
      outcome
      chainIntact
      version
    }
  `,
  [SupervisionLine],
);

export const WhistleByNumberQuery = graphql(
  `
    query WhistleByNumber($number: String!) {
      whistle(number: $number) {
        ...WhistleStory
      }
    }
  `,
  [WhistleStory],
);

export const WhistleByIdQuery = graphql(
  `
    query WhistleById($id: ID!) {
      node(id: $id) {
        __typename
        ...WhistleStory
      }
    }
  `,
  [WhistleStory],
);

export type WhistleStoryData = ResultOf<typeof WhistleStory>;
export type StoryEvent = WhistleStoryData["events"][number];
export type WhistleAction = WhistleStoryData["availableActions"][number]["action"];
export type AvailableAction = WhistleStoryData["availableActions"][number];

/** Whether nothing is to be done about a whistle in that state; what may follow is to open it again. */
export function isOver(state: WhistleStoryData["state"]): boolean {
  return state === "CLOSED" || state === "DECLINED" || state === "WITHDRAWN" || state === "MERGED";
}
