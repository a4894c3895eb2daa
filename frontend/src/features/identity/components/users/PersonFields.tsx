import { Form, Radio } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/act-form/fields";
import { PersonSelect } from "./pickers";

/** Who: somebody who serves already, or somebody new. */
export interface TypedPerson {
  readonly known: boolean;
  readonly person?: string | undefined;
  readonly name?: string | undefined;
}

export const personFields = ["person", "name"] as const;

/** One of the two, as the API takes it. */
export const personOf = ({ known, person, name }: TypedPerson) => ({
  person: known ? (person ?? null) : null,
  name: known ? null : (name?.trim() ?? null),
});

interface PersonFieldsProps {
  readonly label: string;
  readonly without?: readonly string[];
}

/** Chooses somebody, or takes the name of somebody new. */
export function PersonFields({ label, without = [] }: PersonFieldsProps): ReactNode {
  const { t } = useTranslation(["users", "common"]);
  const form = Form.useFormInstance<TypedPerson>();
  const known = Form.useWatch("known", form) as boolean | undefined;
  return (
    <>
      <Form.Item name="known" label={label}>
        <Radio.Group
          options={[
            { value: false, label: t("person.new") },
            { value: true, label: t("person.known") },
          ]}
        />
      </Form.Item>
      {known === true ? (
        <Form.Item
          name="person"
          label={t("field.person")}
          extra={t("person.hint")}
          rules={[{ required: true, message: t("common:problem.REQUIRED") }]}
        >
          <PersonSelect without={without} />
        </Form.Item>
      ) : (
        <TextField name="name" label={t("field.name")} max={40} />
      )}
    </>
  );
}
