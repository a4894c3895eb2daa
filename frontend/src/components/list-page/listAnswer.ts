import type { CombinedError, OperationContext } from "urql";
import { faultOf } from "@/lib/faults/fault";
import type { ListAnswer } from "./listPage";

interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount?: number | null;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** What a query of a connection has answered so far. A failure behind rows that are still good is not shown. */
export function listAnswer<Row>(
  found: Connection<Row> | null | undefined,
  asked: { readonly error?: CombinedError | undefined; readonly fetching: boolean },
  ask: (context: Partial<OperationContext>) => void,
): ListAnswer<Row> {
  return {
    rows: found?.nodes ?? null,
    total: found?.totalCount ?? null,
    endCursor: found?.pageInfo.endCursor ?? null,
    hasNext: found?.pageInfo.hasNextPage ?? false,
    fetching: asked.fetching,
    fault: asked.error && !found ? faultOf(asked.error) : null,
    retry: () => ask({ requestPolicy: "network-only" }),
  };
}
