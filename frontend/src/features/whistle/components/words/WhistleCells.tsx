import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import { DueClock } from "@/components/due-clock/DueClock";
import { spanOf } from "@/lib/time/dueClock";
import { useNow } from "@/lib/time/useNow";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { handlingDeadline, type HandlingDeadline } from "@/features/whistle/handling";
import type { WhistleState } from "@/features/whistle/policies/searches";
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

interface ClockedWhistle {
  readonly state: WhistleState;
  readonly blownAt: string;
  readonly deadlines: readonly HandlingDeadline[];
}

/** The handling clock; before admission, how long the reporter has been waiting for it. */
export function DueCell({ whistle }: { whistle: ClockedWhistle }): ReactNode {
  const { t } = useTranslation("whistle");
  const time = useTimeWords();
  const now = useNow();
  const deadline = handlingDeadline(whistle.deadlines);
  if (deadline) return <DueClock due={deadline} limitSeconds={deadline.limitSeconds} />;
  if (whistle.state !== "BLOWN") return <span className="cell-none">{t("list.noDue")}</span>;
  return (
    <span className="due-clock due-calm" title={time.moment(whistle.blownAt)}>
      <Icon name="clock" size={16} />
      {t("list.waiting", { span: time.span(spanOf(now - Date.parse(whistle.blownAt))) })}
    </span>
  );
}

export function MomentCell({ at }: { at: string }): ReactNode {
  const words = useTimeWords();
  return (
    <time dateTime={at} className="cell-time">
      <span>{words.date(at)}</span> <span>{words.wall(at)}</span>
    </time>
  );
}
