import { graphql, type ResultOf } from "@/lib/graphql/graphql";

/** Who is proposed for a whistle, and why. */
export const SuggestionFields = graphql(`
  fragment SuggestionFields on RoutingSuggestion @_unmask {
    organisation {
      id
      name
    }
    coHandlers {
      id
      name
    }
    source
    rule
    table
    post
    person {
      name
      standsInFor
    }
    explanation {
      source
      rule
      outcome
      wanted
      found
    }
  }
`);

/** Asked for when somebody is about to send a whistle out: a page of many whistles does without. */
export const WhistleRoutingQuery = graphql(
  `
    query WhistleRouting($number: String!) {
      whistle(number: $number) {
        id
        routing {
          ...SuggestionFields
        }
      }
    }
  `,
  [SuggestionFields],
);

const TableFields = graphql(`
  fragment RoutingTableFields on RoutingTable @_unmask {
    id
    place {
      code
      name
      level
    }
    number
    state
    note
    rules {
      name
      kinds
      matters
      urgencies
      places {
        kind
        reference
        name
      }
      hours
      weekDays
      from
      to
      lead {
        id
        name
      }
      coHandlers {
        id
        name
      }
      post
    }
    validFrom
    draftedAt
    publishedAt
    editable
    version
  }
`);

export const RoutingTablesQuery = graphql(
  `
    query RoutingTables($after: String) {
      routingTables(first: 50, after: $after) {
        nodes {
          ...RoutingTableFields
        }
      }
    }
  `,
  [TableFields],
);

export const DraftRoutingTable = graphql(
  `
    mutation RoutingTableDraft($input: RoutingTableDraftInput!) {
      routingTableDraft(input: $input) {
        routingTable {
          ...RoutingTableFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [TableFields],
);

export const SaveRoutingTable = graphql(
  `
    mutation RoutingTableSave($id: ID!, $input: RoutingTableSaveInput!) {
      routingTableSave(id: $id, input: $input) {
        routingTable {
          ...RoutingTableFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [TableFields],
);

export const PublishRoutingTable = graphql(
  `
    mutation RoutingTablePublish($id: ID!, $input: RoutingTablePublishInput!) {
      routingTablePublish(id: $id, input: $input) {
        routingTable {
          ...RoutingTableFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [TableFields],
);

export const DiscardRoutingTable = graphql(`
  mutation RoutingTableDiscard($id: ID!, $input: RoutingTableDiscardInput!) {
    routingTableDiscard(id: $id, input: $input) {
      discarded
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

export const DryRunQuery = graphql(
  `
    query RoutingDryRun($table: ID!, $from: Date!, $to: Date!) {
      routingDryRun(table: $table, from: $from, to: $to) {
        from
        to
        whistles
        cut
        same
        different
        unroutable
        hits {
          source
          rule
          whistles
          different
        }
        differences {
          number
          title
          led {
            id
            name
          }
          proposed {
            ...SuggestionFields
          }
          inForce {
            ...SuggestionFields
          }
        }
      }
    }
  `,
  [SuggestionFields],
);

export type Suggestion = ResultOf<typeof SuggestionFields>;
export type Step = Suggestion["explanation"][number];
export type RoutingTable = ResultOf<typeof TableFields>;
export type RoutingRule = RoutingTable["rules"][number];
export type DryRun = NonNullable<ResultOf<typeof DryRunQuery>["routingDryRun"]>;
