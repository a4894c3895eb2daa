import type { Client } from "urql";
import { act, type Outcome } from "@/features/whistle/acts";
import { graphql } from "@/lib/graphql/graphql";

const Answer = graphql(`
  mutation PhoneAnswer($id: ID!, $input: WhistleAnswerInput!) {
    whistleAnswer(id: $id, input: $input) {
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

const Withdraw = graphql(`
  mutation PhoneWithdraw($id: ID!, $input: WhistleWithdrawInput!) {
    whistleWithdraw(id: $id, input: $input) {
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

const ObjectTo = graphql(`
  mutation PhoneObject($id: ID!, $input: WhistleObjectInput!) {
    whistleObject(id: $id, input: $input) {
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

const Supplement = graphql(`
  mutation PhoneSupplement($id: ID!, $input: WhistleSupplementInput!) {
    whistleSupplement(id: $id, input: $input) {
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

const Urge = graphql(`
  mutation PhoneUrge($id: ID!, $input: WhistleUrgeInput!) {
    whistleUrge(id: $id, input: $input) {
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

const Reopen = graphql(`
  mutation PhoneReopen($id: ID!, $input: WhistleReopenInput!) {
    whistleReopen(id: $id, input: $input) {
      errors {
        code
        field
        currentVersion
      }
    }
  }
`);

/** What the phone adds to every reply. */
export interface Sent {
  /** The tracking code, of those without login; null with one. */
  readonly code: string | null;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** What a reporter may say, and how it is sent; a note may be left out, everything else is wanted. */
export interface Reply {
  readonly field: "answer" | "reason" | "text" | "note";
  readonly optional: boolean;
  /** Whether pictures and other files may go with it. */
  readonly withFiles: boolean;
  readonly send: (
    client: Client,
    id: string,
    words: string,
    sent: Sent,
    files: readonly string[],
  ) => Promise<Outcome>;
}

const orNull = (words: string): string | null => (words.trim() === "" ? null : words);

/** In the order in which they are offered: what is waited for comes first. */
export const replies = {
  ANSWER: {
    field: "answer",
    optional: false,
    withFiles: false,
    send: (client, id, words, sent) =>
      act(client, Answer, { id, input: { answer: words, ...sent } }, (data) => data.whistleAnswer),
  },
  OBJECT: {
    field: "reason",
    optional: false,
    withFiles: false,
    send: (client, id, words, sent) =>
      act(client, ObjectTo, { id, input: { reason: words, ...sent } }, (data) => data.whistleObject),
  },
  REOPEN: {
    field: "reason",
    optional: false,
    withFiles: false,
    send: (client, id, words, sent) =>
      act(client, Reopen, { id, input: { reason: words, ...sent } }, (data) => data.whistleReopen),
  },
  SUPPLEMENT: {
    field: "text",
    optional: false,
    withFiles: true,
    send: (client, id, words, sent, files) =>
      act(
        client,
        Supplement,
        { id, input: { text: words, evidence: [...files], ...sent } },
        (data) => data.whistleSupplement,
      ),
  },
  URGE: {
    field: "note",
    optional: true,
    withFiles: false,
    send: (client, id, words, sent) =>
      act(client, Urge, { id, input: { note: orNull(words), ...sent } }, (data) => data.whistleUrge),
  },
  WITHDRAW: {
    field: "reason",
    optional: true,
    withFiles: false,
    send: (client, id, words, sent) =>
      act(
        client,
        Withdraw,
        { id, input: { reason: orNull(words), ...sent } },
        (data) => data.whistleWithdraw,
      ),
  },
} as const satisfies Readonly<Record<string, Reply>>;

export type ReplyAction = keyof typeof replies;

export const replyActions = Object.keys(replies) as ReplyAction[];
