import { graphql, type ResultOf } from "@/lib/graphql/graphql";

const CalendarFields = graphql(`
  fragment CalendarFields on CalendarYear @_unmask {
    year
    published
    notice
    importedAt
    days {
      date
      kind
      holiday
    }
  }
`);

export const CalendarQuery = graphql(
  `
    query Calendar($year: Int!) {
      calendar(year: $year) {
        ...CalendarFields
      }
    }
  `,
  [CalendarFields],
);

export const ImportCalendar = graphql(
  `
    mutation CalendarImport($input: CalendarImportInput!) {
      calendarImport(input: $input) {
        calendar {
          ...CalendarFields
        }
        changedDays
        openClocks
        errors {
          code
          field
        }
      }
    }
  `,
  [CalendarFields],
);

export type CalendarYear = NonNullable<ResultOf<typeof CalendarQuery>["calendar"]>;
export type CalendarDay = CalendarYear["days"][number];
export type CalendarImported = ResultOf<typeof ImportCalendar>["calendarImport"];
