import { graphql } from "@/lib/graphql/graphql";
import { ActivityCardFragment } from "./ActivityCard";

export const ActivitiesQuery = graphql(
  `
    query PhoneActivities(
      $filter: ActivityFilterInput!
      $orderBy: ActivityOrderBy!
      $first: Int!
      $after: String
    ) {
      activities(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        nodes {
          id
          ...ActivityCard
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [ActivityCardFragment],
);

/** A community's name and brands: what the filters say and offer. */
export const PlaceQuery = graphql(`
  query PhoneActivityPlace($code: String!, $community: ID!) {
    community(code: $code) {
      code
      name
    }
    brands(community: $community) {
      id
      name
    }
  }
`);

/** Everything a page of one activity tells and offers; the mutations answer it again as it is afterwards. */
const ActivityStoryFragment = graphql(`
  fragment ActivityStory on Activity @_unmask {
    id
    title
    description
    venue
    startsAt
    endsAt
    signUpOpensAt
    signUpClosesAt
    capacity
    taken
    placesLeft
    state
    version
    brand {
      id
      name
      description
    }
    community {
      code
      name
    }
    mySignUp {
      id
      signedUpAt
      version
    }
    availableActions {
      action
      available
      refusals
    }
  }
`);

export const ActivityQuery = graphql(
  `
    query PhoneActivity($id: ID!) {
      activity(id: $id) {
        ...ActivityStory
      }
    }
  `,
  [ActivityStoryFragment],
);

export const SignUpMutation = graphql(
  `
    mutation PhoneSignUp($id: ID!, $input: ActivitySignUpInput!) {
      activitySignUp(id: $id, input: $input) {
        activity {
          ...ActivityStory
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [ActivityStoryFragment],
);

export const CancelSignUpMutation = graphql(
  `
    mutation PhoneCancelSignUp($id: ID!, $input: ActivityCancelSignUpInput!) {
      activityCancelSignUp(id: $id, input: $input) {
        activity {
          ...ActivityStory
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [ActivityStoryFragment],
);
