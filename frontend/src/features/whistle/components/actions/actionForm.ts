import type { ComponentType } from "react";
import type { Client } from "urql";
import type { Outcome } from "@/features/whistle/acts";
import type { WhistleStoryData } from "@/features/whistle/whistleQuery";

/** What the page adds to every act. */
export interface Sent {
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

export interface FieldsProps {
  readonly whistle: WhistleStoryData;
}

/** The form of one act: its fields, what stands in them at first, and how it is sent. */
export interface ActionForm {
  /** Names of the fields shown, to put the API's refusals beside them. */
  readonly fields: readonly string[];
  readonly initial: (whistle: WhistleStoryData) => object;
  readonly Fields: ComponentType<FieldsProps>;
  readonly send: (client: Client, id: string, values: object, sent: Sent) => Promise<Outcome>;
}

/** Ties the values of a form's fields to the act that sends them. */
export function actionForm<Values extends object>(form: {
  readonly fields: readonly (keyof Values & string)[];
  readonly initial: (whistle: WhistleStoryData) => Partial<Values>;
  readonly Fields: ComponentType<FieldsProps>;
  readonly send: (client: Client, id: string, values: Values, sent: Sent) => Promise<Outcome>;
}): ActionForm {
  return { ...form, send: (client, id, values, sent) => form.send(client, id, values as Values, sent) };
}

/** An empty text is no text. */
export const orNull = (text: string | undefined): string | null =>
  text === undefined || text.trim() === "" ? null : text;
