import { graphql, type ResultOf } from "@/lib/graphql/graphql";

const TemplateFields = graphql(`
  fragment MessageTemplateFields on MessageTemplate @_unmask {
    id
    subject
    body
    inUse
    version
    history {
      number
      subject
      body
      author
      at
    }
  }
`);

export const MessageTextsQuery = graphql(
  `
    query MessageTexts($input: MessageTextsInput!) {
      messageTexts(input: $input) {
        place {
          code
          name
        }
        editable
        placeholders
        texts {
          happening
          side
          subject
          body
          origin
          segments
          own {
            ...MessageTemplateFields
          }
        }
      }
    }
  `,
  [TemplateFields],
);

const RenderedFields = graphql(`
  fragment MessageRenderedFields on MessageRendered @_unmask {
    subject
    text
    length
    segments
    faults {
      code
      field
    }
  }
`);

export const MessagePreviewQuery = graphql(
  `
    query MessagePreview($input: MessagePreviewInput!) {
      messagePreview(input: $input) {
        zh {
          ...MessageRenderedFields
        }
        en {
          ...MessageRenderedFields
        }
      }
    }
  `,
  [RenderedFields],
);

export const CreateMessage = graphql(
  `
    mutation MessageTemplateCreate($input: MessageTemplateCreateInput!) {
      messageTemplateCreate(input: $input) {
        messageTemplate {
          ...MessageTemplateFields
        }
        errors {
          code
          field
        }
      }
    }
  `,
  [TemplateFields],
);

export const ChangeMessage = graphql(
  `
    mutation MessageTemplateChange($id: ID!, $input: MessageTemplateChangeInput!) {
      messageTemplateChange(id: $id, input: $input) {
        messageTemplate {
          ...MessageTemplateFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [TemplateFields],
);

export const RetireMessage = graphql(
  `
    mutation MessageTemplateRetire($id: ID!, $input: MessageTemplateRetireInput!) {
      messageTemplateRetire(id: $id, input: $input) {
        messageTemplate {
          ...MessageTemplateFields
        }
        errors {
          code
          field
          currentVersion
        }
      }
    }
  `,
  [TemplateFields],
);

/** The towns of a county, to choose from. */
export const MessageTownsQuery = graphql(`
  query MessageTowns($county: String!) {
    divisions(parent: $county, level: TOWN, first: 100) {
      nodes {
        code
        name
      }
    }
  }
`);

export const MessageMattersQuery = graphql(`
  query MessageMatters {
    matters(first: 100) {
      nodes {
        code
        title
      }
    }
  }
`);

export type MessageTexts = NonNullable<ResultOf<typeof MessageTextsQuery>["messageTexts"]>;
export type MessageText = MessageTexts["texts"][number];
export type Rendered = NonNullable<ResultOf<typeof MessagePreviewQuery>["messagePreview"]>["zh"];
