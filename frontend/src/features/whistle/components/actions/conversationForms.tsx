import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FilesField } from "@/features/evidence/components/FilesField";
import { type FilesValue, idsOf } from "@/features/evidence/filesValue";
import { act } from "@/features/whistle/acts";
import { Answer, ObjectTo, Reopen, Supplement, Urge, Withdraw } from "@/features/whistle/acts/conversation";
import { actionForm } from "./actionForm";
import { TextField } from "./fields";
import { noteOf, wordsForm } from "./wordsForm";

export const answerForm = wordsForm(
  { name: "answer", label: (t) => t("form.answer") },
  (client, id, words, sent) =>
    act(client, Answer, { id, input: { answer: words, ...sent } }, (data) => data.whistleAnswer),
);

export const withdrawForm = wordsForm(
  {
    name: "reason",
    label: (t) => t("form.withdrawReason"),
    before: (t) => t("form.withdrawConfirm"),
    optional: true,
  },
  (client, id, words, sent) =>
    act(client, Withdraw, { id, input: { reason: noteOf(words), ...sent } }, (data) => data.whistleWithdraw),
);

export const objectForm = wordsForm(
  { name: "reason", label: (t) => t("form.objectReason"), before: (t) => t("form.objectConfirm") },
  (client, id, words, sent) =>
    act(client, ObjectTo, { id, input: { reason: words, ...sent } }, (data) => data.whistleObject),
);

interface SupplementValues {
  readonly text: string;
  readonly evidence?: FilesValue;
}

function SupplementFields(): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <>
      <TextField name="text" label={t("form.supplement")} max={2000} rows={4} />
      <FilesField name="evidence" label={t("form.supplementFiles") + t("form.optional")} optional />
    </>
  );
}

export const supplementForm = actionForm<SupplementValues>({
  fields: ["text", "evidence"],
  initial: () => ({}),
  Fields: SupplementFields,
  send: (client, id, { text, evidence }, sent) =>
    act(
      client,
      Supplement,
      { id, input: { text, evidence: idsOf(evidence), ...sent } },
      (data) => data.whistleSupplement,
    ),
});

export const urgeForm = wordsForm(
  { name: "note", label: (t) => t("form.note"), before: (t) => t("form.urgeConfirm"), optional: true },
  (client, id, words, sent) =>
    act(client, Urge, { id, input: { note: noteOf(words), ...sent } }, (data) => data.whistleUrge),
);

export const reopenForm = wordsForm(
  { name: "reason", label: (t) => t("form.reopenReason"), before: (t) => t("form.reopenConfirm") },
  (client, id, words, sent) =>
    act(client, Reopen, { id, input: { reason: words, ...sent } }, (data) => data.whistleReopen),
);
