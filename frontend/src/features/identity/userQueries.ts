import { graphql, type ResultOf } from "@/lib/graphql/graphql";

/** A login with whose it is and what may be done with it; the mutations answer it again as it is afterwards. */
const UserFields = graphql(`
  fragment UserFields on User @_unmask {
    id
    person
    name
    username
    enabled
    inStep
    posts {
      id
      role
      division {
        code
        name
      }
      grid {
        id
        name
      }
      building {
        id
        name
      }
      organisation {
        id
        name
      }
    }
    lastChange
    changedAt
    version
    availableActions {
      action
      available
      refusals
    }
  }
`);

export const UsersQuery = graphql(
  `
    query Users($filter: UserFilterInput, $first: Int!, $after: String) {
      users(filter: $filter, first: $first, after: $after) {
        totalCount
        nodes {
          ...UserFields
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [UserFields],
);

export const CreateUser = graphql(
  `
    mutation UserCreate($input: UserCreateInput!) {
      userCreate(input: $input) {
        user {
          ...UserFields
        }
        oneTimePassword
        errors {
          code
          field
        }
      }
    }
  `,
  [UserFields],
);

export const DisableUser = graphql(
  `
    mutation UserDisable($id: ID!, $input: UserDisableInput!) {
      userDisable(id: $id, input: $input) {
        user {
          ...UserFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [UserFields],
);

export const EnableUser = graphql(
  `
    mutation UserEnable($id: ID!, $input: UserEnableInput!) {
      userEnable(id: $id, input: $input) {
        user {
          ...UserFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [UserFields],
);

export const ResetUserPassword = graphql(
  `
    mutation UserResetPassword($id: ID!, $input: UserResetPasswordInput!) {
      userResetPassword(id: $id, input: $input) {
        user {
          ...UserFields
        }
        oneTimePassword
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [UserFields],
);

export type UserRow = ResultOf<typeof UsersQuery>["users"]["nodes"][number];
