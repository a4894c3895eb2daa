import { type ReactNode, type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Draft, isBegun } from "./draft";
import { type Step, steps } from "./reportSearch";
import type { Wrongs } from "./wrongs";
import "./step-frame.css";

/** What every question gets. */
export interface StepProps {
  readonly draft: Draft;
  readonly wrongs: Wrongs;
  readonly onChange: (part: Partial<Draft>) => void;
}

const questions = {
  what: "what.question",
  words: "words.question",
  place: "where.question",
  urgency: "urgent.question",
} as const;
const hints = { what: "what.hint", words: "words.hint", place: "where.hint", urgency: null } as const;

interface StepFrameProps {
  readonly step: Step;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly children: ReactNode;
}

/** How far one is, and the one question of this step. */
export function StepFrame({ step, heading, children }: StepFrameProps): ReactNode {
  const { t } = useTranslation("phone");
  const place = steps.indexOf(step);
  const hint = hints[step];
  return (
    <>
      <p className="progress-words">
        <b>{t("title.report")}</b> {t("step.of", { step: place + 1, all: steps.length })}
      </p>
      <div className="progress" aria-hidden="true">
        {steps.map((one, index) => (
          <i key={one} className={index <= place ? "on" : ""} />
        ))}
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {t(questions[step])}
      </h1>
      {hint !== null && <p className="hint lead">{t(hint)}</p>}
      {children}
    </>
  );
}

/** Says where the words are kept, and throws them away after asking once more. */
export function DraftNote({ draft, onDiscard }: { draft: Draft; onDiscard: () => void }): ReactNode {
  const { t } = useTranslation("phone");
  const [asking, setAsking] = useState(false);
  if (!isBegun(draft)) return null;
  return (
    <div className="draft-note">
      {asking ? (
        <>
          <p role="alert">{t("draft.sure")}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              setAsking(false);
              onDiscard();
            }}
          >
            {t("draft.yes")}
          </button>
          <button type="button" className="button" onClick={() => setAsking(false)}>
            {t("draft.no")}
          </button>
        </>
      ) : (
        <>
          <p>{t("draft.kept")}</p>
          <button type="button" className="button quiet" onClick={() => setAsking(true)}>
            {t("draft.discard")}
          </button>
        </>
      )}
    </div>
  );
}
