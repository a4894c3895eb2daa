import { Form } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { act } from "@/features/whistle/acts";
import {
  AskReporter,
  CloseUnresolved,
  Confirm,
  ContactReporter,
  HandleHere,
  Merge,
  PassUp,
  RecordCallBack,
  Resume,
  SendBack,
  Split,
  Undo,
  Unmerge,
} from "@/features/whistle/acts/moves";
import { kinds } from "@/features/whistle/policies/searches";
import { actionForm, type FieldsProps, orNull } from "./actionForm";
import { channels, ChoiceField, TextField } from "./fields";
import { WhistleSelect } from "./WhistleSelect";
import { noteOf, wordsForm } from "./wordsForm";

export const askReporterForm = wordsForm(
  { name: "question", label: (t) => t("form.question"), hint: (t) => t("form.questionHint") },
  (client, id, words, sent) =>
    act(client, AskReporter, { id, input: { question: words, ...sent } }, (data) => data.whistleAskReporter),
);

export const resumeForm = wordsForm(
  { name: "note", label: (t) => t("form.note"), before: (t) => t("form.resumeConfirm"), optional: true },
  (client, id, words, sent) =>
    act(client, Resume, { id, input: { note: noteOf(words), ...sent } }, (data) => data.whistleResume),
);

export const unmergeForm = wordsForm(
  { name: "note", label: (t) => t("form.note"), before: (t) => t("form.unmergeConfirm"), optional: true },
  (client, id, words, sent) =>
    act(client, Unmerge, { id, input: { note: noteOf(words), ...sent } }, (data) => data.whistleUnmerge),
);

export const passUpForm = wordsForm(
  { name: "reason", label: (t) => t("form.passUpReason"), before: (t) => t("form.passUpConfirm") },
  (client, id, words, sent) =>
    act(client, PassUp, { id, input: { reason: words, ...sent } }, (data) => data.whistlePassUp),
);

export const confirmForm = wordsForm(
  { name: "note", label: (t) => t("form.note"), before: (t) => t("form.confirmConfirm"), optional: true },
  (client, id, words, sent) =>
    act(client, Confirm, { id, input: { note: noteOf(words), ...sent } }, (data) => data.whistleConfirm),
);

export const sendBackForm = wordsForm(
  { name: "reason", label: (t) => t("form.sendBackReason"), hint: (t) => t("form.sendBackHint") },
  (client, id, words, sent) =>
    act(client, SendBack, { id, input: { reason: words, ...sent } }, (data) => data.whistleSendBack),
);

export const closeUnresolvedForm = wordsForm(
  { name: "reason", label: (t) => t("form.unresolvedReason"), before: (t) => t("form.unresolvedConfirm") },
  (client, id, words, sent) =>
    act(
      client,
      CloseUnresolved,
      { id, input: { reason: words, ...sent } },
      (data) => data.whistleCloseUnresolved,
    ),
);

export const undoForm = wordsForm(
  { name: "note", label: (t) => t("form.note"), before: (t) => t("form.undoConfirm"), optional: true },
  (client, id, words, sent) =>
    act(client, Undo, { id, input: { note: noteOf(words), ...sent } }, (data) => data.whistleUndo),
);

function MergeFields({ whistle }: FieldsProps): ReactNode {
  const { t } = useTranslation(["whistle", "common"]);
  return (
    <>
      <p className="act-confirm">{t("form.mergeConfirm")}</p>
      <Form.Item
        name="into"
        label={t("form.mergeInto")}
        extra={t("form.mergeHint")}
        rules={[{ required: true, message: t("common:problem.REQUIRED") }]}
      >
        <WhistleSelect whistle={whistle} />
      </Form.Item>
      <TextField name="note" label={t("form.note")} max={500} rows={2} optional />
    </>
  );
}

export const mergeForm = actionForm<{ into: string; note?: string }>({
  fields: ["into", "note"],
  initial: () => ({}),
  Fields: MergeFields,
  send: (client, id, { into, note }, sent) =>
    act(client, Merge, { id, input: { into, note: orNull(note), ...sent } }, (data) => data.whistleMerge),
});

function HandleHereFields({ whistle }: FieldsProps): ReactNode {
  const { t } = useTranslation("whistle");
  const community = whistle.level === "GRID" || whistle.level === "COMMUNITY";
  return (
    <>
      <p className="act-confirm">{t("form.handleHereConfirm")}</p>
      {community && (
        <ChoiceField
          name="level"
          label={t("form.level")}
          options={(["GRID", "COMMUNITY"] as const).map((value) => ({ value, label: t(`level.${value}`) }))}
        />
      )}
      <TextField name="note" label={t("form.note")} max={500} rows={2} optional />
    </>
  );
}

export const handleHereForm = actionForm<{ level?: "GRID" | "COMMUNITY"; note?: string }>({
  fields: ["level", "note"],
  initial: () => ({ level: "COMMUNITY" }),
  Fields: HandleHereFields,
  send: (client, id, { level, note }, sent) =>
    act(
      client,
      HandleHere,
      { id, input: { level: level ?? null, note: orNull(note), ...sent } },
      (data) => data.whistleHandleHere,
    ),
});

function SplitFields(): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <>
      <p className="act-confirm">{t("form.splitConfirm")}</p>
      <ChoiceField
        name="kind"
        label={t("column.kind")}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextField name="title" label={t("form.partTitle")} max={60} rows={1} />
      <TextField name="description" label={t("form.partDescription")} max={2000} rows={4} />
    </>
  );
}

export const splitForm = actionForm<{ kind: (typeof kinds)[number]; title: string; description: string }>({
  fields: ["kind", "title", "description"],
  initial: (whistle) => ({ kind: whistle.kind }),
  Fields: SplitFields,
  send: (client, id, values, sent) =>
    act(client, Split, { id, input: { ...values, ...sent } }, (data) => data.whistleSplit),
});

function ContactFields(): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <>
      <ChoiceField
        name="channel"
        label={t("form.contactChannel")}
        options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <TextField name="note" label={t("form.contactNote")} max={500} rows={3} />
    </>
  );
}

export const contactReporterForm = actionForm<{ channel: (typeof channels)[number]; note: string }>({
  fields: ["channel", "note"],
  initial: () => ({ channel: "PHONE" }),
  Fields: ContactFields,
  send: (client, id, values, sent) =>
    act(
      client,
      ContactReporter,
      { id, input: { ...values, ...sent } },
      (data) => data.whistleContactReporter,
    ),
});

interface CallBackValues {
  readonly reached: boolean;
  readonly contacted?: boolean;
  readonly solved?: boolean;
  readonly satisfied?: boolean;
  readonly note: string;
}

function CallBackFields(): ReactNode {
  const { t } = useTranslation("whistle");
  const reached = Form.useWatch<boolean | undefined>("reached");
  const yesNo = [
    { value: true, label: t("form.yes") },
    { value: false, label: t("form.no") },
  ];
  return (
    <>
      <ChoiceField
        name="reached"
        label={t("form.reached")}
        options={[
          { value: true, label: t("form.reachedYes") },
          { value: false, label: t("form.reachedNo") },
        ]}
      />
      {reached === true && (
        <>
          <ChoiceField name="contacted" label={t("form.theyContacted")} options={yesNo} />
          <ChoiceField name="solved" label={t("form.theySolved")} options={yesNo} />
          <ChoiceField name="satisfied" label={t("form.theySatisfied")} options={yesNo} />
        </>
      )}
      <TextField name="note" label={t("form.callNote")} max={500} rows={3} />
    </>
  );
}

export const recordCallBackForm = actionForm<CallBackValues>({
  fields: ["reached", "contacted", "solved", "satisfied", "note"],
  initial: () => ({}),
  Fields: CallBackFields,
  send: (client, id, { reached, contacted, solved, satisfied, note }, sent) =>
    act(
      client,
      RecordCallBack,
      {
        id,
        input: {
          reached,
          contacted: reached ? (contacted ?? null) : null,
          solved: reached ? (solved ?? null) : null,
          satisfied: reached ? (satisfied ?? null) : null,
          note,
          ...sent,
        },
      },
      (data) => data.whistleRecordCallBack,
    ),
});
