import { graphql, type ResultOf } from "@/lib/graphql/graphql";

const ServicePointFields = graphql(`
  fragment ServicePointFields on ServicePoint @_unmask {
    id
    kind
    name
    address
    phone
    location {
      longitude
      latitude
    }
    items
    hours {
      day
      opens
      closes
    }
    openNow
    changesAt
    version
  }
`);

export const ServicesQuery = graphql(
  `
    query Services($code: String!) {
      community(code: $code) {
        code
        name
        servicePoints {
          ...ServicePointFields
        }
      }
    }
  `,
  [ServicePointFields],
);

/** The same with the ground they serve: for those who see to it. */
export const ServiceMapQuery = graphql(
  `
    query ServiceMap($code: String!) {
      community(code: $code) {
        code
        name
        servicePoints {
          ...ServicePointFields
        }
        serviceCircle {
          minutes
          metres
          groundReachedPercent
        }
      }
    }
  `,
  [ServicePointFields],
);

export const ServicePointOpen = graphql(
  `
    mutation ServicePointOpen($input: ServicePointOpenInput!) {
      servicePointOpen(input: $input) {
        servicePoint {
          ...ServicePointFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [ServicePointFields],
);

export const ServicePointChange = graphql(
  `
    mutation ServicePointChange($id: ID!, $input: ServicePointChangeInput!) {
      servicePointChange(id: $id, input: $input) {
        servicePoint {
          ...ServicePointFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [ServicePointFields],
);

export const ServicePointClose = graphql(`
  mutation ServicePointClose($id: ID!, $input: ServicePointCloseInput!) {
    servicePointClose(id: $id, input: $input) {
      servicePoint {
        id
        closedAt
        version
      }
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

type Served = NonNullable<ResultOf<typeof ServiceMapQuery>["community"]>;
export type ServicePoint = Served["servicePoints"][number];
export type ServiceCircle = Served["serviceCircle"];
export type ServiceKind = ServicePoint["kind"];
export type Opening = ServicePoint["hours"][number];
export type WeekDay = Opening["day"];

export const serviceKinds: readonly ServiceKind[] = [
  "GOVERNMENT_SERVICE",
  "HEALTH",
  "ELDERLY_CARE",
  "CHILD_CARE",
  "MEALS",
  "SHOPPING",
  "REPAIR",
  "CULTURE",
  "OTHER",
];
