import { type ReactNode, useEffect, useRef } from "react";

/** Takes the eye and the focus to news that came below the fold, or behind the foot of the form. */
export function Attention({ children }: { children: ReactNode }): ReactNode {
  const news = useRef<HTMLDivElement>(null);
  useEffect(() => news.current?.focus(), []);
  return (
    <div ref={news} tabIndex={-1} className="attention">
      {children}
    </div>
  );
}
