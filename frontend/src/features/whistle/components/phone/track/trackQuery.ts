import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const TrackQuery = graphql(`
  query PhoneTrack($code: String!) {
    whistleTrack(code: $code) {
      id
      version
      actions
      number
      title
      kind
      state
      place
      blownAt
      dueAt
      endedAt
      declineArticle
      declineElsewhere
      ratingToken
      writeOffNumber
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
      steps {
        type
        at
        organisation
        text
      }
    }
  }
`);

export const MineQuery = graphql(`
  query PhoneMine($after: String) {
    whistles(filter: { mine: true }, first: 10, after: $after) {
      nodes {
        id
        number
        title
        kind
        state
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const OwnWhistleQuery = graphql(`
  query PhoneOwnWhistle($number: String!) {
    whistle(number: $number) {
      id
      version
      availableActions {
        action
        available
      }
      number
      title
      kind
      state
      place {
        words
      }
      blownAt
      deadlines {
        kind
        round
        dueAt
        endedAt
      }
      declineArticle
      declineElsewhere
      ratingToken
      writeOffNumber
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
      events {
        type
        at
        organisation {
          name
        }
        text
      }
    }
  }
`);

/** A whistle as its reporter is told about it. */
export type Told = ResultOf<typeof TrackQuery>["whistleTrack"];
type Own = NonNullable<ResultOf<typeof OwnWhistleQuery>["whistle"]>;

/** What reporters were told or said themselves; notes among staff are not the reporter's story. */
const forReporters = [
  "FED_BACK",
  "EVALUATED",
  "ASKED_REPORTER",
  "ANSWERED",
  "WITHDRAWN",
  "OBJECTED",
  "SUPPLEMENTED",
  "URGED",
  "REOPENED",
];

/** The reporter's own whistle, told as a tracking code tells it. */
export function toldOf({ deadlines, events, place, availableActions, ...own }: Own): Told {
  const last = deadlines.filter(({ kind }) => kind === "HANDLE").at(-1);
  return {
    ...own,
    actions: availableActions.filter(({ available }) => available).map(({ action }) => action),
    place: place.words,
    dueAt: last?.dueAt ?? null,
    endedAt: last?.endedAt ?? null,
    steps: events.map(({ type, at, organisation, text }) => ({
      type,
      at,
      organisation: organisation?.name ?? null,
      text: forReporters.includes(type) ? text : null,
    })),
  };
}

/**
 * The limit of the running round in seconds, from the start of its clock (admission, or the order to do it again) to
 * its end; the clock needs it to tell when time gets short.
 */
export function limitOf(told: Told): number {
  const starts = told.steps.filter(({ type }) => type === "ADMITTED" || type === "REWORK_ORDERED");
  const from = starts.at(-1)?.at ?? told.blownAt;
  return told.dueAt === null ? 0 : (Date.parse(told.dueAt) - Date.parse(from)) / 1000;
}
