import { type ReactNode, useId } from "react";
import { Icon } from "@/components/icons/Icon";
import "./field.css";

/** What a control needs to name its hint and its problem to those who cannot see them. */
export interface Described {
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

/** Says what is wrong, beside the control; always in the page, so that the words are read out when they come. */
export function Wrong({ id, children }: { id: string; children: string | null }): ReactNode {
  return (
    <p id={id} className="wrong" aria-live="polite">
      {children !== null && (
        <>
          <Icon name="alert" size={18} />
          {children}
        </>
      )}
    </p>
  );
}

interface FieldProps {
  /** Id of the control, by which a wrong field is found and focused. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly wrong: string | null;
  /** The page's heading asks the question already: keep the label for readers only. */
  readonly quiet?: boolean;
  readonly children: (described: Described) => ReactNode;
}

/** A label, its control, a hint and what is wrong with it. */
export function Field({ id, label, hint, wrong, quiet = false, children }: FieldProps): ReactNode {
  const hintId = useId();
  const wrongId = useId();
  const ids = [wrong !== null && wrongId, hint !== undefined && hintId].filter((one) => one !== false);
  return (
    <div className="field">
      <label htmlFor={id} className={quiet ? "visually-hidden" : undefined}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={hintId} className={quiet ? "visually-hidden" : "hint"}>
          {hint}
        </p>
      )}
      {children({
        "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
        "aria-invalid": wrong !== null || undefined,
      })}
      <Wrong id={wrongId}>{wrong}</Wrong>
    </div>
  );
}
