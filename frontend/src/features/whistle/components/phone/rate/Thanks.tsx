import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import { useTimeWords } from "@/lib/time/useTimeWords";

interface ThanksProps {
  readonly good: boolean;
  /** When the work must be done again, until when. */
  readonly dueAt: string | null;
}

/** What the rating sets in motion. */
export function Thanks({ good, dueAt }: ThanksProps): ReactNode {
  const { t } = useTranslation("phone");
  const words = useTimeWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="page">
      <h1 ref={heading} tabIndex={-1}>
        <Icon name="done" size={34} />
        {t("rate.thanks")}
      </h1>
      <p className="notice">
        {t(good ? "rate.thanksGood" : "rate.thanksAgain")}
        {!good && dueAt !== null && t("rate.thanksDue", { moment: words.moment(dueAt) })}
      </p>
      <div className="foot">
        <Link to="/r/track" className="button button-primary primary">
          {t("rate.track")}
        </Link>
      </div>
    </div>
  );
}
