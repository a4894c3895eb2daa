import type { ReactNode } from "react";
import { Icon } from "@/components/icons/Icon";
import type { ServicePoint } from "@/features/territory/serviceQueries";
import { useServiceWords } from "./useServiceWords";
import "./open-mark.css";

/** Whether a place is open now, and until when: words, an icon, and a colour that means settled. */
export function OpenMark({ point }: { point: ServicePoint }): ReactNode {
  const words = useServiceWords();
  return (
    <span className={point.openNow ? "open-mark open-mark-open" : "open-mark"}>
      <Icon name={point.openNow ? "done" : "clock"} size={18} />
      {words.now(point)}
    </span>
  );
}
