import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import "./waiting.css";

/** Shows its children only when the wait is long enough to be noticed, so that quick answers do not flicker. */
export function AfterAWhile({ children, delay = 300 }: { children: ReactNode; delay?: number }): ReactNode {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return <div className={long ? "waiting" : "waiting waiting-hidden"}>{children}</div>;
}

/** Grey lines in the place of text to come. Keeps the height from the start, paints after 300 ms. */
export function SkeletonLines({ lines = 4, height }: { lines?: number; height?: number }): ReactNode {
  const { t } = useTranslation("common");
  return (
    <AfterAWhile>
      <div
        className="skeleton"
        role="status"
        style={height === undefined ? undefined : { minHeight: height }}
      >
        <span className="visually-hidden">{t("action.loading")}</span>
        {Array.from({ length: lines }, (_, line) => (
          <i key={line} aria-hidden="true" style={{ width: `${[92, 100, 78, 86, 64][line % 5] ?? 90}%` }} />
        ))}
      </div>
    </AfterAWhile>
  );
}
