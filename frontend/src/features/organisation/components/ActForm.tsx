import { Button, Drawer, Form, Input, InputNumber, Radio, Select } from "antd";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { type Sent, useAct } from "@/features/territory/useAct";
import type { Outcome } from "@/lib/graphql/act";
import { useSessionState } from "@/lib/session/SessionContext";
import { useRefusalWords } from "./words";
import "./act-form.css";

interface ActFormProps<Values extends object> {
  readonly title: string;
  readonly submit: string;
  /** It takes something away. */
  readonly danger?: boolean;
  /** The version that the page shows; what is not there yet has none. */
  readonly version: number;
  readonly fields?: readonly (keyof Values & string)[];
  readonly initial?: Partial<Values>;
  readonly send: (values: Values, sent: Sent) => Promise<Outcome>;
  readonly onDone: (values: Values) => void;
  readonly onClose: () => void;
  /** Reads anew what the act is done to. */
  readonly again: () => void;
  /** Why something was refused; in the words of organisations unless told. */
  readonly words?: (code: string) => string;
  readonly children?: ReactNode;
}

/** The form of one act beside the page: what the API refuses is said at its field, and what was typed stays. */
export function ActForm<Values extends object>(props: ActFormProps<Values>): ReactNode {
  const { title, submit, danger = false, version, fields = [], initial = {}, onClose, again } = props;
  const { t } = useTranslation(["organisation", "common"]);
  const ofOrganisations = useRefusalWords();
  const words = props.words ?? ofOrganisations;
  const { status } = useSessionState();
  const [form] = Form.useForm<Values>();
  const formId = useId();
  const act = useAct<Values>({ version, fields, send: props.send, onDone: props.onDone });
  // Whoever has logged in again meanwhile need not be asked to.
  const fault = act.fault?.code === "UNAUTHENTICATED" && status === "signed-in" ? null : act.fault;

  async function finish(values: Values): Promise<void> {
    const { fields: wrong } = await act.run(values);
    form.setFields(
      Object.entries(wrong).map(([name, code]) => ({ name: name as never, errors: [words(code)] })),
    );
    const first = Object.keys(wrong)[0];
    if (first !== undefined) form.focusField(first);
  }

  return (
    <Drawer
      open
      title={title}
      size={520}
      onClose={onClose}
      closable={{ "aria-label": t("common:action.close") }}
      mask={{ closable: false }}
      footer={
        <div className="act-foot">
          <Button onClick={onClose}>{t("common:action.cancel")}</Button>
          <Button
            type="primary"
            danger={danger}
            htmlType="submit"
            form={formId}
            loading={act.busy}
            disabled={act.stale}
          >
            {submit}
          </Button>
        </div>
      }
    >
      {act.stale && (
        <div role="alert" className="act-notice">
          <b>{t("form.stale")}</b>
          <p>{t("form.staleHint")}</p>
          <button type="button" className="button" onClick={again}>
            {t("common:action.reload")}
          </button>
        </div>
      )}
      {act.renewed && (
        <p role="status" className="act-notice">
          {t("form.renewed")}
        </p>
      )}
      {act.problems.form.map((code) => (
        <p key={code} role="alert" className="act-notice act-notice-bad">
          {words(code)}
        </p>
      ))}
      {fault && <FaultNotice fault={fault} onRetry={() => form.submit()} />}
      <Form<Values>
        id={formId}
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={initial}
        disabled={act.busy}
        autoComplete="off"
        onFinish={(values) => void finish(values)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
        }}
      >
        {props.children}
      </Form>
    </Drawer>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
}

function useField({ label, optional = false }: { label: string; optional?: boolean | undefined }) {
  const { t } = useTranslation(["organisation", "common"]);
  return {
    words: optional ? label + t("form.optional") : label,
    required: { required: !optional, message: t("common:problem.REQUIRED") },
    tooLong: t("common:problem.TOO_LONG"),
  };
}

/** A field of text: blanks alone are nothing, and its limit counts characters as people do. */
export function TextField({
  name,
  label,
  hint,
  optional,
  max,
  rows,
  disabled,
}: FieldProps & { readonly max: number; readonly rows?: number; readonly disabled?: boolean }): ReactNode {
  const { words, required, tooLong } = useField({ label, optional });
  return (
    <Form.Item
      name={name}
      label={words}
      extra={hint}
      rules={[
        { ...required, whitespace: !optional },
        {
          validator: (_, text?: string | null) =>
            Array.from(text ?? "").length > max ? Promise.reject(new Error(tooLong)) : Promise.resolve(),
        },
      ]}
    >
      {rows === undefined ? (
        <Input autoComplete="off" disabled={disabled ?? false} />
      ) : (
        <Input.TextArea autoSize={{ minRows: rows, maxRows: 8 }} />
      )}
    </Form.Item>
  );
}

/** A day, by the browser's own picker. */
export function DayField({
  name,
  label,
  hint,
  optional,
  min,
  max,
}: FieldProps & { readonly min?: string | undefined; readonly max?: string | undefined }): ReactNode {
  const { words, required } = useField({ label, optional });
  return (
    <Form.Item name={name} label={words} extra={hint} rules={[required]}>
      <Input type="date" {...(min !== undefined && { min })} {...(max !== undefined && { max })} />
    </Form.Item>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** A few words to pick one from, all in sight. */
export function ChoiceField({
  name,
  label,
  hint,
  optional,
  options,
}: FieldProps & { readonly options: readonly Option[] }): ReactNode {
  const { words, required } = useField({ label, optional });
  return (
    <Form.Item name={name} label={words} extra={hint} rules={[required]}>
      <Radio.Group options={[...options]} />
    </Form.Item>
  );
}

/** Many words to pick one from. */
export function PickField({
  name,
  label,
  hint,
  optional,
  options,
  disabled,
}: FieldProps & { readonly options: readonly Option[]; readonly disabled?: boolean }): ReactNode {
  const { words, required } = useField({ label, optional });
  return (
    <Form.Item name={name} label={words} extra={hint} rules={[required]}>
      <Select
        options={[...options]}
        allowClear={optional ?? false}
        showSearch={{ optionFilterProp: "label" }}
        disabled={disabled ?? false}
      />
    </Form.Item>
  );
}

/** A number between two others. */
export function NumberField({
  name,
  label,
  hint,
  optional,
  min,
  max,
  step = 1,
  unit,
}: FieldProps & {
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly unit: string;
}): ReactNode {
  const { words, required } = useField({ label, optional });
  return (
    <Form.Item name={name} label={words} extra={hint} rules={[required]}>
      <InputNumber min={min} max={max} step={step} suffix={unit} style={{ width: "100%" }} />
    </Form.Item>
  );
}
