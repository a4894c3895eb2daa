import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const ReportFields = graphql(`
  fragment ReportFields on DutyReport @_unmask {
    id
    organisation {
      id
      name
    }
    name
    employer
    skills
    validFrom
    validTo
    version
  }
`);

export const ReportsQuery = graphql(
  `
    query DutyReports($community: ID!, $skill: String, $current: Boolean, $first: Int!, $after: String) {
      dutyReports(community: $community, skill: $skill, current: $current, first: $first, after: $after) {
        totalCount
        nodes {
          ...ReportFields
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [ReportFields],
);

export const RegisterReport = graphql(
  `
    mutation DutyReportRegister($input: DutyReportRegisterInput!) {
      dutyReportRegister(input: $input) {
        report {
          ...ReportFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [ReportFields],
);

export const EndReport = graphql(
  `
    mutation DutyReportEnd($id: ID!, $input: DutyReportEndInput!) {
      dutyReportEnd(id: $id, input: $input) {
        report {
          ...ReportFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [ReportFields],
);

export type ReportRow = ResultOf<typeof ReportsQuery>["dutyReports"]["nodes"][number];
