import { Form } from "antd";
import { type ReactNode, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { allArrived, type KeptFile, type Tray } from "../tray";
import { useTray } from "../useTray";
import { FilePicker } from "./FilePicker";

/** What stands in a field of files. */
export interface FilesValue {
  readonly kept: readonly KeptFile[];
  /** False while one is on its way, or did not come. */
  readonly arrived: boolean;
}

/** As an act takes them. */
export const idsOf = (value: FilesValue | undefined): string[] => value?.kept.map(({ id }) => id) ?? [];

interface ControlProps {
  readonly id?: string;
  readonly value?: FilesValue;
  readonly onChange?: (value: FilesValue) => void;
  readonly label: string;
}

function Control({ id = "files", value, onChange, label }: ControlProps): ReactNode {
  const told = useCallback(
    (tray: Tray) => onChange?.({ kept: tray.kept(), arrived: allArrived(tray.state()) }),
    [onChange],
  );
  const { tray } = useTray(value?.kept ?? [], told);
  return <FilePicker id={id} tray={tray} label={label} />;
}

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
      <Control label={label} />
    </Form.Item>
  );
}
