import { type Client, type Exchange, makeOperation, mapExchange, type Operation } from "urql";

/** What each client does when it is told to begin anew. */
const beginnings = new WeakMap<Client, () => void>();

/** How often the client had begun anew when this was asked. */
const turnOf = (operation: Operation): number => (operation.context.turn as number | undefined) ?? 0;

/**
 * Stands before the cache. Once the client begins anew, what was kept before is asked for again before it is shown:
 * the cache itself forgets only what a mutation touched.
 */
export const anewExchange: Exchange = (input) => {
  let turn = 0;
  const asked = new Map<number, Operation>();
  /** In which turn the answer that the cache holds was asked for. */
  const kept = new Map<number, number>();
  const again = (operation: Operation) =>
    makeOperation(operation.kind, operation, { ...operation.context, turn, requestPolicy: "network-only" });
  beginnings.set(input.client, () => {
    turn++;
    // Those that no page shows any more are passed over by the client.
    for (const operation of asked.values()) input.client.reexecuteOperation(again(operation));
  });
  return mapExchange({
    onOperation(operation) {
      if (operation.kind !== "query") return operation;
      asked.set(operation.key, operation);
      if ((kept.get(operation.key) ?? turn) !== turn) return again(operation);
      return makeOperation(operation.kind, operation, { ...operation.context, turn });
    },
    onResult({ operation }) {
      // An answer to a question of before may still come, and the cache takes it.
      if (operation.kind === "query") kept.set(operation.key, turnOf(operation));
    },
  })(input);
};

/**
 * The reader sees other things than a moment ago, though nothing has changed: whatever was read before is read anew,
 * what is on the page at once and the rest when it is shown again.
 */
export function beginAnew(client: Client): void {
  beginnings.get(client)?.();
}
