import { type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonLines } from "@/components/waiting/Waiting";
import type { Tray } from "@/features/evidence/tray";
import { CountedText } from "../CountedText";
import { LazyFilePicker } from "../LazyFiles";
import type { StepProps } from "./StepFrame";
import { DESCRIPTION_MAX, fieldId } from "./wrongs";

/** Second question: what happened, in the reporter's words and pictures. */
export function WordsStep({ draft, wrongs, onChange, tray }: StepProps & { tray: Tray }): ReactNode {
  const { t } = useTranslation("phone");
  return (
    <>
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
      <Suspense fallback={<SkeletonLines lines={2} height={120} />}>
        <LazyFilePicker id={fieldId("evidence")} tray={tray} wrong={wrongs("evidence")} />
      </Suspense>
    </>
  );
}
