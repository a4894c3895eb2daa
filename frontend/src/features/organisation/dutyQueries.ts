import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const DutyListFields = graphql(`
  fragment DutyListFields on DutyList @_unmask {
    id
    county {
      code
      shortCode
      name
    }
    number
    state
    note
    validFrom
    current
    matterCount
    publishedAt
    version
  }
`);

export const DutyListsQuery = graphql(
  `
    query DutyLists($after: String) {
      dutyLists(first: 50, after: $after) {
        nodes {
          ...DutyListFields
        }
      }
    }
  `,
  [DutyListFields],
);

export const MatterWhole = graphql(`
  fragment MatterWhole on Matter @_unmask {
    id
    code
    kind
    title
    legalBasis
    lead {
      id
      name
    }
    terms {
      group
      evidence
      hard
      coHandlers {
        id
        name
      }
      clocks {
        ordinaryHours
        urgentHours
        emergencyHours
        own
      }
      validFrom
      validTo
    }
  }
`);

export const DutyMattersQuery = graphql(
  `
    query DutyMatters(
      $dutyList: ID
      $search: String
      $kind: WhistleKind
      $group: MatterGroup
      $lead: ID
      $after: String
    ) {
      matters(
        dutyList: $dutyList
        search: $search
        kind: $kind
        group: $group
        lead: $lead
        first: 100
        after: $after
      ) {
        totalCount
        nodes {
          ...MatterWhole
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [MatterWhole],
);

export const ComparisonQuery = graphql(
  `
    query DutyListComparison($to: ID!, $from: ID) {
      dutyListComparison(to: $to, from: $from) {
        from {
          ...DutyListFields
        }
        to {
          ...DutyListFields
        }
        changes {
          code
          kind
          before {
            ...MatterWhole
          }
          after {
            ...MatterWhole
          }
        }
      }
    }
  `,
  [DutyListFields, MatterWhole],
);

/** Whom a matter may be led by, for the filter. */
export const LeadsQuery = graphql(`
  query DutyLeads {
    organisations(first: 100, type: DEPARTMENT) {
      nodes {
        id
        name
      }
    }
  }
`);

export const DraftDutyList = graphql(
  `
    mutation DutyListDraft($input: DutyListDraftInput!) {
      dutyListDraft(input: $input) {
        dutyList {
          ...DutyListFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [DutyListFields],
);

export const DraftMatter = graphql(
  `
    mutation MatterDraft($id: ID!, $input: MatterDraftInput!) {
      matterDraft(id: $id, input: $input) {
        dutyList {
          ...DutyListFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [DutyListFields],
);

export const EndMatter = graphql(
  `
    mutation MatterDraftEnd($id: ID!, $input: MatterDraftEndInput!) {
      matterDraftEnd(id: $id, input: $input) {
        dutyList {
          ...DutyListFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [DutyListFields],
);

export const UndoMatter = graphql(
  `
    mutation MatterDraftUndo($id: ID!, $input: MatterDraftUndoInput!) {
      matterDraftUndo(id: $id, input: $input) {
        dutyList {
          ...DutyListFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [DutyListFields],
);

export const PublishDutyList = graphql(
  `
    mutation DutyListPublish($id: ID!, $input: DutyListPublishInput!) {
      dutyListPublish(id: $id, input: $input) {
        dutyList {
          ...DutyListFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [DutyListFields],
);

export const DiscardDutyList = graphql(`
  mutation DutyListDiscard($id: ID!, $input: DutyListDiscardInput!) {
    dutyListDiscard(id: $id, input: $input) {
      discarded
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

export type DutyListRow = ResultOf<typeof DutyListsQuery>["dutyLists"]["nodes"][number];
export type MatterRow = ResultOf<typeof DutyMattersQuery>["matters"]["nodes"][number];
export type Comparison = NonNullable<ResultOf<typeof ComparisonQuery>["dutyListComparison"]>;
export type Change = Comparison["changes"][number];
