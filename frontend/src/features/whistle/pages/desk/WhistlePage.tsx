import type { ReactNode } from "react";

export function WhistlePage(): ReactNode {
  return <h1>Whistle</h1>;
}
