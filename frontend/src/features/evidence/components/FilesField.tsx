import { Form } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FilesValue } from "../filesValue";
import { TrayPicker } from "./TrayPicker";

interface FilesFieldProps {
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
}

/** A field of files in a form of the desk. What an act takes, it takes when all of it has come. */
export function FilesField({ name, label, optional = false }: FilesFieldProps): ReactNode {
  const { t } = useTranslation("common");
  return (
    <Form.Item
      name={name}
      rules={[
        {
          validator: (_, value?: FilesValue) => {
            if (value?.arrived === false) return Promise.reject(new Error(t("problem.EVIDENCE_UNREADY")));
            return optional || (value?.kept.length ?? 0) > 0
              ? Promise.resolve()
              : Promise.reject(new Error(t("problem.REQUIRED")));
          },
        },
      ]}
    >
      <TrayPicker label={label} />
    </Form.Item>
  );
}
