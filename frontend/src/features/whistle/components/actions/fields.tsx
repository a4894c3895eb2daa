import { Form, Input, Radio } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** How people are told something. */
export const channels = ["PHONE", "VISIT", "MESSAGE"] as const;

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly max: number;
  readonly rows?: number;
  readonly optional?: boolean;
}

/** A field of text as the acts use it: its limit is counted, blanks alone are nothing. */
export function TextField({ name, label, hint, max, rows = 3, optional = false }: TextFieldProps): ReactNode {
  const { t } = useTranslation(["common", "whistle"]);
  return (
    <Form.Item
      name={name}
      label={optional ? label + t("whistle:form.optional") : label}
      extra={hint}
      rules={[
        { required: !optional, whitespace: !optional, message: t("problem.REQUIRED") },
        {
          validator: (_, text?: string) =>
            Array.from(text ?? "").length > max
              ? Promise.reject(new Error(t("problem.TOO_LONG")))
              : Promise.resolve(),
        },
      ]}
    >
      {rows === 1 ? (
        <Input autoComplete="off" />
      ) : (
        <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} />
      )}
    </Form.Item>
  );
}

interface ChoiceFieldProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string | boolean; readonly label: string }[];
}

/** A few words to pick one from, all in sight. */
export function ChoiceField({ name, label, options }: ChoiceFieldProps): ReactNode {
  const { t } = useTranslation("common");
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t("problem.REQUIRED") }]}>
      <Radio.Group aria-label={label} options={options.map((option) => ({ ...option }))} />
    </Form.Item>
  );
}
