import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Client } from "urql";
import type { Outcome } from "@/features/whistle/acts";
import { type ActionForm, actionForm, orNull, type Sent } from "./actionForm";
import { TextField } from "./fields";

interface WordsForm {
  /** What its text is called in the input of the act. */
  readonly name: "note" | "reason" | "question" | "answer" | "text";
  readonly label: (t: TFunction<"whistle">) => string;
  readonly hint?: (t: TFunction<"whistle">) => string;
  /** What the person should know before they do it. */
  readonly before?: (t: TFunction<"whistle">) => string;
  readonly optional?: boolean;
}

/** An act that takes nothing but words. */
export function wordsForm(
  { name, label, hint, before, optional = false }: WordsForm,
  send: (client: Client, id: string, words: string, sent: Sent) => Promise<Outcome>,
): ActionForm {
  function WordsFields(): ReactNode {
    const { t } = useTranslation("whistle");
    return (
      <>
        {before && <p className="act-confirm">{before(t)}</p>}
        <TextField
          name={name}
          label={label(t)}
          hint={hint?.(t)}
          max={optional ? 500 : 2000}
          rows={optional ? 2 : 4}
          optional={optional}
        />
      </>
    );
  }
  // What was never typed into is absent.
  return actionForm<Partial<Record<typeof name, string>>>({
    fields: [name],
    initial: () => ({}),
    Fields: WordsFields,
    send: (client, id, values, sent) => send(client, id, values[name] ?? "", sent),
  });
}

/** A note that may be left out. */
export const noteOf = (words: string): string | null => orNull(words);
