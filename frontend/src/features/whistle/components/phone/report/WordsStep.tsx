import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonLines } from "@/components/waiting/Waiting";
import type { Tray } from "@/features/evidence/tray";
import { loadWords } from "@/lib/i18n/i18n";
import { CountedText } from "../CountedText";
import type { StepProps } from "./StepFrame";
import { DESCRIPTION_MAX, fieldId } from "./wrongs";

/** Not part of the first load: it comes while the first question is answered. */
const picker = async () => {
  const [found] = await Promise.all([
    import("@/features/evidence/components/FilePicker"),
    loadWords("evidence"),
  ]);
  return { default: found.FilePicker };
};
const FilePicker = lazy(picker);

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
        <FilePicker id={fieldId("evidence")} tray={tray} wrong={wrongs("evidence")} />
      </Suspense>
    </>
  );
}
