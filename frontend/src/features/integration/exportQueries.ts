import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const ExportFields = graphql(`
  fragment ExportFields on Export @_unmask {
    id
    list
    format
    purpose
    state
    refusal
    rowsExpected
    rowsDone
    bytes
    askedAt
    expiresAt
  }
`);

export const ExportsQuery = graphql(
  `
    query Exports($first: Int!, $after: String) {
      exports(first: $first, after: $after) {
        totalCount
        nodes {
          ...ExportFields
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [ExportFields],
);

export const ExportQuery = graphql(
  `
    query Export($id: ID!) {
      export(id: $id) {
        ...ExportFields
      }
    }
  `,
  [ExportFields],
);

export const AskExport = graphql(`
  mutation ExportAsk($input: ExportAskInput!) {
    exportAsk(input: $input) {
      export {
        id
      }
      errors {
        code
        field
      }
    }
  }
`);

export type ExportRow = NonNullable<ResultOf<typeof ExportQuery>["export"]>;
