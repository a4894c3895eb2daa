import { codePoints } from "../codePoints";
import type { Draft } from "./draft";
import { type Step, steps } from "./reportSearch";

export const DESCRIPTION_MAX = 2000;
export const DETAIL_MAX = 200;

/** The input's fields that the form asks for, in the order of the questions. */
export const fields = [
  "kind",
  "description",
  "evidence",
  "place.community",
  "place.grid",
  "place.building",
  "place.unit",
  "place.detail",
  "urgency",
] as const;
export type Field = (typeof fields)[number];

/** By field, the code of what is wrong with it. */
export type WrongCodes = Partial<Record<Field, string>>;
/** By field, what is wrong with it in words. */
export type Wrongs = (field: Field) => string | null;

export const fieldId = (field: Field) => `report-${field.replace(".", "-")}`;

export function stepOf(field: Field): Step {
  switch (field) {
    case "kind":
      return "what";
    case "description":
    case "evidence":
      return "words";
    case "urgency":
      return "urgency";
    default:
      return "place";
  }
}

/** What the page itself can tell is wrong; the server has the last word. */
export function wrongsOf(draft: Draft): WrongCodes {
  return {
    ...(draft.kind === null && { kind: "REQUIRED" }),
    ...(draft.description.trim() === "" && { description: "REQUIRED" }),
    ...(codePoints(draft.description) > DESCRIPTION_MAX && { description: "TOO_LONG" }),
    ...(draft.community === null && { "place.community": "REQUIRED" }),
    ...(codePoints(draft.detail) > DETAIL_MAX && { "place.detail": "TOO_LONG" }),
  };
}

/** Those of `wrongs` that are asked on `step`. */
export function onStep(wrongs: WrongCodes, step: Step): WrongCodes {
  const entries = fields.filter((field) => stepOf(field) === step && wrongs[field] !== undefined);
  return Object.fromEntries(entries.map((field) => [field, wrongs[field]]));
}

/** The first field that is wrong, in the order of the questions. */
export function firstWrong(wrongs: WrongCodes): Field | undefined {
  return fields.find((field) => wrongs[field] !== undefined);
}

/** The furthest step that may be opened: nobody is asked to submit before the questions are answered. */
export function furthestStep(draft: Draft): Step {
  const open = firstWrong(wrongsOf(draft));
  return open === undefined ? "urgency" : stepOf(open);
}

export const isBeyond = (step: Step, furthest: Step) => steps.indexOf(step) > steps.indexOf(furthest);
