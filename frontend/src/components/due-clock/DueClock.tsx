import type { ReactNode } from "react";
import { type ClockTone, dueClock, type DueTime } from "@/lib/time/dueClock";
import { useNow } from "@/lib/time/useNow";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { Icon, type IconName } from "../icons/Icon";
import "./due-clock.css";

const icons: Record<ClockTone, IconName> = {
  calm: "clock",
  soon: "clock",
  late: "late",
  met: "done",
  missed: "late",
  paused: "pause",
};

/** Time left or over in words, with colour and icon; the exact moment in its title. */
export function DueClock({ due, limitSeconds }: { due: DueTime; limitSeconds: number }): ReactNode {
  const words = useTimeWords();
  const clock = dueClock(due, limitSeconds, useNow());
  return (
    <span className={`due-clock due-${clock.tone}`} title={words.moment(due.dueAt)}>
      <Icon name={icons[clock.tone]} size={16} />
      {words.clock(clock)}
    </span>
  );
}
