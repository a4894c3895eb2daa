import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { codePoints } from "./codePoints";
import { Field } from "@/components/phone/Field";
import "./counted-text.css";

interface CountedTextProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  /** In code points. */
  readonly max: number;
  readonly rows: number;
  readonly wrong: string | null;
  readonly quiet?: boolean;
  readonly onChange: (text: string) => void;
}

/**
 * A longer text with its length. Nothing is cut off while somebody types or pastes: too much is said, with how much
 * it is too much, and the writer shortens it.
 */
export function CountedText({ max, rows, text, onChange, wrong, ...field }: CountedTextProps): ReactNode {
  const { t } = useTranslation("phone");
  const length = codePoints(text);
  const over = length > max ? t("words.over", { count: length - max }) : null;
  return (
    <Field {...field} wrong={over ?? wrong}>
      {(described) => (
        <>
          <textarea
            id={field.id}
            rows={rows}
            value={text}
            onChange={(event) => onChange(event.target.value)}
            {...described}
          />
          <span className={over === null ? "count" : "count count-over"}>
            {t("words.count", { count: length, max })}
          </span>
        </>
      )}
    </Field>
  );
}
