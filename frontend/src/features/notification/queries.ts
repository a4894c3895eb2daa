import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const NotificationFields = graphql(`
  fragment NotificationFields on Notification @_unmask {
    id
    kind
    happening
    number
    title
    deadline
    step
    dueAt
    urgent
    at
    readAt
  }
`);

export const NotificationsQuery = graphql(
  `
    query Notifications($filter: NotificationFilterInput, $first: Int!, $after: String) {
      notifications(filter: $filter, first: $first, after: $after) {
        totalCount
        nodes {
          ...NotificationFields
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [NotificationFields],
);

/** How many the reader has not read: the number at the bell. */
export const UnreadQuery = graphql(`
  query UnreadNotifications {
    notifications(filter: { unread: true }, first: 1) {
      totalCount
    }
  }
`);

export const NotificationArrived = graphql(`
  subscription NotificationArrived {
    notificationArrived {
      cursor
    }
  }
`);

export const ReadNotifications = graphql(`
  mutation NotificationsRead($input: NotificationsReadInput!) {
    notificationsRead(input: $input) {
      unreadCount
      errors {
        code
        field
      }
    }
  }
`);

export type NotificationRow = ResultOf<typeof NotificationsQuery>["notifications"]["nodes"][number];

const PreferenceFields = graphql(`
  fragment PreferenceFields on NotificationPreferences @_unmask {
    channels
    offered {
      name
      needs
    }
    mail
    phone
    quietFrom
    quietTo
    language
  }
`);

export const PreferencesQuery = graphql(
  `
    query NotificationPreferences {
      notificationPreferences {
        ...PreferenceFields
      }
    }
  `,
  [PreferenceFields],
);

export const SetPreferences = graphql(
  `
    mutation NotificationPreferencesSet($input: NotificationPreferencesSetInput!) {
      notificationPreferencesSet(input: $input) {
        preferences {
          ...PreferenceFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [PreferenceFields],
);

export type Preferences = ResultOf<typeof PreferencesQuery>["notificationPreferences"];
