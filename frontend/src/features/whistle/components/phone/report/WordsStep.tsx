import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CountedText } from "../CountedText";
import type { StepProps } from "./StepFrame";
import { DESCRIPTION_MAX, fieldId } from "./wrongs";

/** Second question: what happened, in the reporter's words. */
export function WordsStep({ draft, wrongs, onChange }: StepProps): ReactNode {
  const { t } = useTranslation("phone");
  return (
    <CountedText
      id={fieldId("description")}
      label={t("words.question")}
      hint={t("words.hint")}
      quiet
      text={draft.description}
      max={DESCRIPTION_MAX}
      rows={7}
      wrong={wrongs("description")}
      onChange={(description) => onChange({ description })}
    />
  );
}
