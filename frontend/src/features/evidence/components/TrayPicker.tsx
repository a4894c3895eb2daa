import { type ReactNode, useCallback } from "react";
import type { FilesValue } from "../filesValue";
import { allArrived, type Tray } from "../tray";
import { useTray } from "../useTray";
import { FilePicker } from "./FilePicker";

interface TrayPickerProps {
  readonly id?: string;
  readonly value?: FilesValue | undefined;
  readonly onChange?: (value: FilesValue) => void;
  readonly label?: string;
  readonly wrong?: string | null;
}

/** Files for one act, in a tray of their own. */
export function TrayPicker({ id = "files", value, onChange, ...shown }: TrayPickerProps): ReactNode {
  const told = useCallback(
    (tray: Tray) => onChange?.({ kept: tray.kept(), arrived: allArrived(tray.state()) }),
    [onChange],
  );
  const { tray } = useTray(value?.kept ?? [], told);
  return <FilePicker id={id} tray={tray} {...shown} />;
}
