import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { useFreshness } from "./useFreshness";
import "./refresh-bar.css";

interface RefreshBarProps {
  readonly busy: boolean;
  readonly onRefresh: () => void;
}

/** As of when, and the way to newer news. What is shown stays while it is asked for. */
export function RefreshBar({ busy, onRefresh }: RefreshBarProps): ReactNode {
  const { t } = useTranslation("common");
  const words = useTimeWords();
  const [asOf, setAsOf] = useState(() => new Date().toISOString());
  const [wasBusy, setWasBusy] = useState(busy);
  if (wasBusy !== busy) {
    setWasBusy(busy);
    if (!busy) setAsOf(new Date().toISOString());
  }
  useFreshness(onRefresh);
  return (
    <div className="refresh-bar">
      <p className="hint" role="status">
        {busy ? t("refresh.busy") : t("refresh.asOf", { clock: words.wall(asOf) })}
      </p>
      <button type="button" className="button" onClick={onRefresh}>
        {t("refresh.now")}
      </button>
    </div>
  );
}
