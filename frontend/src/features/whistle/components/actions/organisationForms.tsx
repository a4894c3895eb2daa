import { Form, Input, InputNumber } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FilesField } from "@/features/evidence/components/FilesField";
import { type FilesValue, idsOf } from "@/features/evidence/filesValue";
import { act, Evaluate, type Filled, ReportDone, ReportForDuty, Sign } from "@/features/whistle/acts";
import { fromInput, toInput } from "@/lib/time/inputTime";
import { actionForm, orNull } from "./actionForm";
import { ChoiceField, TextField } from "./fields";

function SignFields(): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <>
      <p className="act-confirm">{t("form.signConfirm")}</p>
      <TextField name="note" label={t("form.note")} max={500} rows={2} optional />
    </>
  );
}

export const signForm = actionForm<Filled<typeof Sign>>({
  fields: ["note"],
  initial: () => ({}),
  Fields: SignFields,
  send: (client, id, { note }, sent) =>
    act(
      client,
      Sign,
      { id, input: { note: orNull(note ?? undefined), ...sent } },
      (data) => data.whistleSign,
    ),
});

interface DutyValues {
  readonly place: string;
  readonly people: number;
  /** As the field of the page has it, on China's clock. */
  readonly arrivedAt: string;
  readonly note?: string;
}

function DutyFields(): ReactNode {
  const { t } = useTranslation(["whistle", "common"]);
  const required = { required: true, message: t("common:problem.REQUIRED") };
  return (
    <>
      <TextField name="place" label={t("form.place")} max={200} rows={1} />
      <Form.Item
        name="people"
        label={t("form.people")}
        rules={[
          required,
          { type: "integer", min: 1, max: 999, message: t("common:problem.PEOPLE_OUT_OF_RANGE") },
        ]}
      >
        <InputNumber inputMode="numeric" />
      </Form.Item>
      <Form.Item name="arrivedAt" label={t("form.arrivedAt")} rules={[required]}>
        <Input type="datetime-local" />
      </Form.Item>
      <TextField name="note" label={t("form.note")} max={500} rows={2} optional />
    </>
  );
}

export const reportForDutyForm = actionForm<DutyValues>({
  fields: ["place", "people", "arrivedAt", "note"],
  initial: (whistle) => ({
    place: [whistle.place.words, whistle.place.detail]
      .filter((part) => part !== null && part !== "")
      .join("，"),
    people: 1,
    arrivedAt: toInput(Date.now()),
  }),
  Fields: DutyFields,
  send: (client, id, { place, people, arrivedAt, note }, sent) =>
    act(
      client,
      ReportForDuty,
      { id, input: { place, people, arrivedAt: fromInput(arrivedAt), note: orNull(note), ...sent } },
      (data) => data.whistleReportForDuty,
    ),
});

interface DoneValues {
  readonly result: string;
  readonly evidenceBefore?: FilesValue;
  readonly evidenceAfter?: FilesValue;
}

function DoneFields(): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <>
      <TextField name="result" label={t("form.result")} hint={t("form.resultHint")} max={2000} rows={5} />
      <FilesField name="evidenceBefore" label={t("form.evidenceBefore") + t("form.optional")} optional />
      <FilesField name="evidenceAfter" label={t("form.evidenceAfter") + t("form.optional")} optional />
    </>
  );
}

export const reportDoneForm = actionForm<DoneValues>({
  fields: ["result", "evidenceBefore", "evidenceAfter"],
  initial: () => ({}),
  Fields: DoneFields,
  send: (client, id, { result, evidenceBefore, evidenceAfter }, sent) =>
    act(
      client,
      ReportDone,
      {
        id,
        input: {
          result,
          evidenceBefore: idsOf(evidenceBefore),
          evidenceAfter: idsOf(evidenceAfter),
          ...sent,
        },
      },
      (data) => data.whistleReportDone,
    ),
});

function EvaluateFields(): ReactNode {
  const { t } = useTranslation("whistle");
  const yesNo = [
    { value: true, label: t("form.yes") },
    { value: false, label: t("form.no") },
  ];
  return (
    <>
      <ChoiceField name="contacted" label={t("form.contacted")} options={yesNo} />
      <ChoiceField name="solved" label={t("form.solved")} options={yesNo} />
      <ChoiceField name="satisfied" label={t("form.satisfied")} options={yesNo} />
      <TextField name="comment" label={t("form.comment")} max={1000} rows={3} optional />
    </>
  );
}

export const evaluateForm = actionForm<Filled<typeof Evaluate>>({
  fields: ["contacted", "solved", "satisfied", "comment"],
  initial: () => ({}),
  Fields: EvaluateFields,
  send: (client, id, { contacted, solved, satisfied, comment }, sent) =>
    act(
      client,
      Evaluate,
      { id, input: { contacted, solved, satisfied, comment: orNull(comment ?? undefined), ...sent } },
      (data) => data.whistleEvaluate,
    ),
});
