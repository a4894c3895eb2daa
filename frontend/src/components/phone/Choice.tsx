import type { ReactNode } from "react";
import { Field } from "./Field";
import "./choice.css";

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly wrong?: string | null;
  /** The empty choice in words. */
  readonly none: string;
  readonly value: string | null;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly busy?: boolean;
  readonly onChange: (value: string | null) => void;
}

/** One choice of many, by the phone's own wheel or list: large, by keyboard, in every language. */
export function Choice({
  id,
  label,
  hint,
  wrong = null,
  none,
  options,
  busy,
  ...choice
}: ChoiceProps): ReactNode {
  return (
    <Field id={id} label={label} wrong={wrong} {...(hint !== undefined && { hint })}>
      {(described) => (
        <span className="select">
          <select
            id={id}
            value={choice.value ?? ""}
            disabled={busy}
            onChange={(event) => choice.onChange(event.target.value === "" ? null : event.target.value)}
            {...described}
          >
            <option value="">{none}</option>
            {options.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
}
