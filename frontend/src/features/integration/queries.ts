import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const ImportFields = graphql(`
  fragment ImportFields on Import @_unmask {
    id
    kind
    state
    version
    community {
      code
      name
    }
    refusal
    refusalCell
    rowCount
    rowsDone
    added
    changed
    unchanged
    faulty
    faultCount
    withoutFaulty
    undoBlockedBy
    uploadedBy
    uploadedAt
    committedBy
    committedAt
    availableActions {
      action
      available
      obstacle
    }
  }
`);

export const ImportsQuery = graphql(
  `
    query Imports($community: ID, $first: Int!, $after: String) {
      imports(community: $community, first: $first, after: $after) {
        totalCount
        nodes {
          ...ImportFields
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [ImportFields],
);

export const ImportQuery = graphql(
  `
    query Import($id: ID!) {
      import(id: $id) {
        ...ImportFields
      }
    }
  `,
  [ImportFields],
);

export const FaultsQuery = graphql(`
  query ImportFaults($import: ID!, $first: Int!, $after: String) {
    importFaults(import: $import, first: $first, after: $after) {
      nodes {
        row
        cell
        column
        code
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** What changes of an import when it is taken on. */
const ImportTurn = graphql(`
  fragment ImportTurn on Import @_unmask {
    id
    state
    version
  }
`);

export const Commit = graphql(
  `
    mutation ImportCommit($id: ID!, $input: ImportCommitInput!) {
      importCommit(id: $id, input: $input) {
        import {
          ...ImportTurn
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [ImportTurn],
);

export const Undo = graphql(
  `
    mutation ImportUndo($id: ID!, $input: ImportUndoInput!) {
      importUndo(id: $id, input: $input) {
        import {
          ...ImportTurn
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [ImportTurn],
);

export const Discard = graphql(
  `
    mutation ImportDiscard($id: ID!, $input: ImportDiscardInput!) {
      importDiscard(id: $id, input: $input) {
        import {
          ...ImportTurn
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [ImportTurn],
);

export type ImportRow = NonNullable<ResultOf<typeof ImportQuery>["import"]>;
export type ImportState = ImportRow["state"];
export type ImportFault = ResultOf<typeof FaultsQuery>["importFaults"]["nodes"][number];
