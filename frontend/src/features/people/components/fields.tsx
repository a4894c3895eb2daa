import { Form, Input, Radio, Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { today } from "../policies/today";
import { useLedgerProblemWords } from "./useLedgerWords";

/** Where a field stands in the form's values: alone, or in a row of a list. */
export type FieldName = string | [number, string];

interface FieldProps {
  readonly name: FieldName;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
}

function useRequired(optional: boolean | undefined) {
  const { t } = useTranslation("common");
  return { required: !optional, message: t("problem.REQUIRED") };
}

function useLabel(label: string, optional: boolean | undefined): string {
  const { t } = useTranslation("people");
  return optional ? label + t("form.optional") : label;
}

interface TextFieldProps extends FieldProps {
  readonly max: number;
  /** The code of what is wrong with a text that is not empty; null when nothing is. */
  readonly problem?: (text: string) => string | null;
  readonly numeric?: boolean;
  readonly rows?: number;
}

/** A field of text: blanks alone are nothing, and its limit is said. */
export function TextField({
  name,
  label,
  hint,
  optional,
  max,
  problem,
  numeric,
  rows,
}: TextFieldProps): ReactNode {
  const { t } = useTranslation("common");
  const required = useRequired(optional);
  const words = useLabel(label, optional);
  const said = useLedgerProblemWords();
  return (
    <Form.Item
      name={name}
      label={words}
      extra={hint}
      validateTrigger={problem ? "onBlur" : "onChange"}
      rules={[
        { ...required, whitespace: !optional },
        {
          validator: (_, text?: string) =>
            Array.from(text ?? "").length > max
              ? Promise.reject(new Error(t("problem.TOO_LONG")))
              : Promise.resolve(),
        },
        {
          validator: (_, text?: string) => {
            const found = text === undefined || text.trim() === "" ? null : (problem?.(text) ?? null);
            return found === null ? Promise.resolve() : Promise.reject(new Error(said(found)));
          },
        },
      ]}
    >
      {rows === undefined ? (
        <Input autoComplete="off" {...(numeric && { inputMode: "numeric" as const })} />
      ) : (
        <Input.TextArea autoSize={{ minRows: rows, maxRows: 8 }} />
      )}
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
  const words = useLabel(label, optional);
  return (
    <Form.Item name={name} label={words} extra={hint} rules={[useRequired(optional)]}>
      <Radio.Group aria-label={label} options={options.map((option) => ({ ...option }))} />
    </Form.Item>
  );
}

/** More words than fit in sight. */
export function SelectField({
  name,
  label,
  hint,
  options,
  onChange,
}: FieldProps & { readonly options: readonly Option[]; readonly onChange?: () => void }): ReactNode {
  const { t } = useTranslation("people");
  return (
    <Form.Item name={name} label={label} extra={hint} rules={[useRequired(false)]}>
      <Select
        options={options.map((option) => ({ ...option }))}
        showSearch={{ optionFilterProp: "label" }}
        placeholder={t("form.pick")}
        notFoundContent={t("form.noMatch")}
        {...(onChange && { onChange })}
      />
    </Form.Item>
  );
}

/** A day up to today. */
export function DayField({ name, label, hint, optional }: FieldProps): ReactNode {
  const { t } = useTranslation("people");
  const words = useLabel(label, optional);
  return (
    <Form.Item
      name={name}
      label={words}
      extra={hint}
      rules={[
        useRequired(optional),
        {
          validator: (_, day?: string) =>
            day !== undefined && day > today()
              ? Promise.reject(new Error(t("problem.DATE_IN_FUTURE")))
              : Promise.resolve(),
        },
      ]}
    >
      <Input type="date" max={today()} />
    </Form.Item>
  );
}
