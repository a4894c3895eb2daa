import type { ReactNode } from "react";

export function OrdersPage(): ReactNode {
  return <h1>Orders</h1>;
}
