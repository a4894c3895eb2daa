import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { ActForm } from "@/components/act-form/ActForm";
import { ChoiceField, TextField } from "@/components/act-form/fields";
import { kinds, urgencies } from "@/features/whistle/policies/searches";
import { actFor } from "@/lib/graphql/act";
import { NoteToWhistle } from "../acts";
import type { RoundNote } from "../queries";
import { usePatrolProblems } from "./usePatrolWords";

interface FormProps {
  readonly note: RoundNote;
  readonly again: () => void;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

interface TypedWhistle {
  readonly kind: (typeof kinds)[number];
  readonly urgency: (typeof urgencies)[number];
  readonly title?: string;
}

/** The number of the whistle that a note has become. */
const numberIn = (notes: readonly RoundNote[] | undefined, id: string) =>
  notes?.find((note) => note.id === id)?.whistleNumber ?? "";

/** Blows a whistle about what was noted. */
export function WhistleForm({ note, onDone, ...rest }: FormProps): ReactNode {
  const { t } = useTranslation(["patrol", "whistle"]);
  const client = useClient();
  const words = usePatrolProblems();
  return (
    <ActForm<TypedWhistle, string>
      {...rest}
      title={t("note.toWhistleTitle")}
      submit={t("note.toWhistleSubmit")}
      version={note.version}
      words={words}
      fields={["kind", "urgency", "title"]}
      initial={{ urgency: "ORDINARY" }}
      send={({ kind, urgency, title }, sent) =>
        actFor(
          client,
          NoteToWhistle,
          {
            id: note.id,
            input: { kind, urgency, ...(title !== undefined && title.trim() !== "" && { title }), ...sent },
          },
          ({ patrolNoteToWhistle: { round, errors } }) => ({
            errors,
            done: round && numberIn(round.notes, note.id),
          }),
        )
      }
      onDone={(_, number) => onDone(t("note.done", { number }))}
    >
      <p className="act-lead">{note.words}</p>
      <ChoiceField
        name="kind"
        label={t("note.kind")}
        options={kinds.map((value) => ({ value, label: t(`whistle:kind.${value}`) }))}
      />
      <ChoiceField
        name="urgency"
        label={t("note.urgency")}
        options={urgencies.map((value) => ({ value, label: t(`whistle:urgency.${value}`) }))}
      />
      <TextField name="title" label={t("note.subject")} hint={t("note.subjectHint")} max={60} optional />
    </ActForm>
  );
}

/** Names the whistle that is about it already. */
export function LinkForm({ note, onDone, ...rest }: FormProps): ReactNode {
  const { t } = useTranslation("patrol");
  const client = useClient();
  const words = usePatrolProblems();
  return (
    <ActForm<{ whistle: string }, true>
      {...rest}
      title={t("note.linkTitle")}
      submit={t("note.linkSubmit")}
      version={note.version}
      words={words}
      fields={["whistle"]}
      send={({ whistle }, sent) =>
        actFor(
          client,
          NoteToWhistle,
          { id: note.id, input: { whistle: whistle.trim(), ...sent } },
          ({ patrolNoteToWhistle: { round, errors } }) => ({ errors, done: round && (true as const) }),
        )
      }
      onDone={({ whistle }) => onDone(t("note.linked", { number: whistle.trim() }))}
    >
      <p className="act-lead">{note.words}</p>
      <TextField name="whistle" label={t("note.number")} max={30} />
    </ActForm>
  );
}
