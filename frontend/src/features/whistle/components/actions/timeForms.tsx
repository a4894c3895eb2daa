import { Form, Input } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { act } from "@/features/whistle/acts";
import { AskExtension, EndPause, Pause, RuleOnExtension } from "@/features/whistle/acts/times";
import { fromInput, toInput } from "@/lib/time/inputTime";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { actionForm, type FieldsProps } from "./actionForm";
import { ChoiceField, TextField } from "./fields";
import { noteOf, wordsForm } from "./wordsForm";

const DAY = 24 * 60 * 60 * 1000;

interface UntilValues {
  /** As the field of the page has it, on China's clock. */
  readonly until: string;
  readonly reason: string;
}

interface UntilFieldProps {
  readonly name?: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** A moment to come, by the browser's own picker. */
export function UntilField({ name = "until", label, hint, optional = false }: UntilFieldProps): ReactNode {
  const { t } = useTranslation("common");
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[{ required: !optional, message: t("problem.REQUIRED") }]}
    >
      <Input type="datetime-local" />
    </Form.Item>
  );
}

function PauseFields(): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <>
      <p className="act-confirm">{t("form.pauseConfirm")}</p>
      <UntilField label={t("form.pauseUntil")} />
      <TextField name="reason" label={t("form.pauseReason")} max={2000} rows={4} />
    </>
  );
}

export const pauseForm = actionForm<UntilValues>({
  fields: ["until", "reason"],
  initial: () => ({ until: toInput(Date.now() + DAY) }),
  Fields: PauseFields,
  send: (client, id, { until, reason }, sent) =>
    act(
      client,
      Pause,
      { id, input: { until: fromInput(until) ?? until, reason, ...sent } },
      (data) => data.whistlePause,
    ),
});

export const endPauseForm = wordsForm(
  { name: "note", label: (t) => t("form.note"), before: (t) => t("form.endPauseConfirm"), optional: true },
  (client, id, words, sent) =>
    act(client, EndPause, { id, input: { note: noteOf(words), ...sent } }, (data) => data.whistleEndPause),
);

function AskExtensionFields(): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <>
      <UntilField label={t("form.extensionUntil")} />
      <TextField name="reason" label={t("form.extensionReason")} max={2000} rows={4} />
    </>
  );
}

export const askExtensionForm = actionForm<UntilValues>({
  fields: ["until", "reason"],
  initial: (whistle) => {
    const due = whistle.deadlines.filter(({ kind }) => kind === "HANDLE").at(-1)?.dueAt;
    return { until: toInput((due === undefined ? Date.now() : Date.parse(due)) + DAY) };
  },
  Fields: AskExtensionFields,
  send: (client, id, { until, reason }, sent) =>
    act(
      client,
      AskExtension,
      { id, input: { until: fromInput(until) ?? until, reason, ...sent } },
      (data) => data.whistleAskExtension,
    ),
});

function RuleFields({ whistle }: FieldsProps): ReactNode {
  const { t } = useTranslation("whistle");
  const time = useTimeWords();
  const asked = whistle.extensionUntil;
  return (
    <>
      {asked !== null && (
        <p className="act-confirm">{t("form.extensionAsked", { moment: time.moment(asked) })}</p>
      )}
      <ChoiceField
        name="grant"
        label={t("form.grant")}
        options={[
          { value: true, label: t("form.grantYes") },
          { value: false, label: t("form.grantNo") },
        ]}
      />
      <UntilField label={t("form.grantUntil") + t("form.optional")} optional />
      <TextField name="reason" label={t("form.rulingReason")} max={2000} rows={4} />
    </>
  );
}

export const ruleOnExtensionForm = actionForm<{ grant: boolean; until?: string; reason: string }>({
  fields: ["grant", "until", "reason"],
  initial: (whistle) =>
    whistle.extensionUntil === null ? {} : { until: toInput(Date.parse(whistle.extensionUntil)) },
  Fields: RuleFields,
  send: (client, id, { grant, until, reason }, sent) =>
    act(
      client,
      RuleOnExtension,
      {
        id,
        // A field of minutes cannot say the seconds that were asked for: left as it was it means just that.
        input: { grant, until: grant && until ? fromInput(until) : null, reason, ...sent },
      },
      (data) => data.whistleRuleOnExtension,
    ),
});
