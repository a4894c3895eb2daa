import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DueClock } from "@/components/due-clock/DueClock";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { handlingDeadline, type HandlingDeadline } from "@/features/whistle/handling";
import { UrgencyBadge } from "./Badges";

interface TitledWhistle {
  readonly number: string;
  readonly title: string;
  readonly urgency: "ORDINARY" | "URGENT" | "EMERGENCY";
  readonly reworkCount: number;
}

/** Title as the link to the whistle, its number under it, and what makes it more than ordinary. */
export function TitleCell({ whistle }: { whistle: TitledWhistle }): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <>
      <Link to="/whistles/$id" params={{ id: whistle.number }}>
        {whistle.title}
      </Link>
      <div className="cell-sub">
        <span>{whistle.number}</span>
        <UrgencyBadge urgency={whistle.urgency} />
        {whistle.reworkCount > 0 && (
          <span className="cell-rework">{t("list.rework", { count: whistle.reworkCount })}</span>
        )}
      </div>
    </>
  );
}

/** The handling clock, or why none runs yet. */
export function DueCell({ deadlines }: { deadlines: readonly HandlingDeadline[] }): ReactNode {
  const { t } = useTranslation("whistle");
  const deadline = handlingDeadline(deadlines);
  if (!deadline) return <span className="cell-none">{t("list.noDue")}</span>;
  return <DueClock due={deadline} limitSeconds={deadline.limitSeconds} />;
}

export function MomentCell({ at }: { at: string }): ReactNode {
  const words = useTimeWords();
  return (
    <time dateTime={at} className="cell-time">
      <span>{words.date(at)}</span> <span>{words.wall(at)}</span>
    </time>
  );
}
