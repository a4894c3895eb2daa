import type { ReactNode } from "react";

export function WhistlesPage(): ReactNode {
  return <h1>Whistles</h1>;
}
