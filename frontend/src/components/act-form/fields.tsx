import { Form, Input, InputNumber, Radio, Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
}

function useField({ label, optional = false }: { label: string; optional?: boolean | undefined }) {
  const { t } = useTranslation("common");
  return {
    words: optional ? label + t("act.optional") : label,
    required: { required: !optional, message: t("problem.REQUIRED") },
    tooLong: t("problem.TOO_LONG"),
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
