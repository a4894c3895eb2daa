import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import { Wrong } from "@/components/phone/Field";
import "../tiles.css";
import "./yes-no.css";

interface YesNoProps {
  /** Id of the yes, which stands for the question when it is not answered. */
  readonly id: string;
  readonly question: string;
  readonly answer: boolean | null;
  readonly wrong: string | null;
  readonly onAnswer: (answer: boolean) => void;
}

/** One question, two large answers; the chosen one carries a tick. */
export function YesNo({ id, question, answer, wrong, onAnswer }: YesNoProps): ReactNode {
  const { t } = useTranslation("phone");
  const group = useId();
  return (
    <fieldset className="yes-no">
      <legend>{question}</legend>
      <div className="tiles" data-columns={2}>
        {([true, false] as const).map((value) => (
          <div key={String(value)} className="tile" data-chosen={answer === value || undefined}>
            <input
              type="radio"
              id={value ? id : `${id}-no`}
              name={group}
              checked={answer === value}
              onChange={() => onAnswer(value)}
              aria-labelledby={`${group}-${value}`}
              aria-describedby={wrong === null ? undefined : `${group}-wrong`}
            />
            <span className="tile-name">
              <b id={`${group}-${value}`}>{t(value ? "rate.yes" : "rate.no")}</b>
              <span className="tile-tick">{answer === value && <Icon name="done" size={24} />}</span>
            </span>
          </div>
        ))}
      </div>
      <Wrong id={`${group}-wrong`}>{wrong}</Wrong>
    </fieldset>
  );
}
