/** Imports and exports as the API answers them, all invented. */

export function someImport(part: object = {}) {
  return {
    __typename: "Import",
    id: "i1",
    kind: "RESIDENTS",
    state: "CHECKED",
    version: 3,
    community: { __typename: "Division", code: "150124100011", name: "昆新社区居民委员会" },
    refusal: null,
    refusalCell: null,
    rowCount: 5,
    rowsDone: 5,
    added: 3,
    changed: 0,
    unchanged: 1,
    faulty: 1,
    faultCount: 1,
    withoutFaulty: false,
    undoBlockedBy: null,
    uploadedBy: "刘志强",
    uploadedAt: "2026-11-26T02:00:00Z",
    committedBy: null,
    committedAt: null,
    availableActions: allowed(["DISCARD"], { COMMIT: "HAS_FAULTS", UNDO: "NOT_COMMITTED" }),
    ...part,
  };
}

export const allowed = (possible: readonly string[], obstacles: Record<string, string> = {}) =>
  ["COMMIT", "UNDO", "DISCARD"].map((action) => ({
    action,
    available: possible.includes(action),
    obstacle: possible.includes(action) ? null : (obstacles[action] ?? "NOT_CHECKED"),
  }));

export const faultsOf = (nodes: readonly object[], next = false) => ({
  nodes,
  edges: [],
  totalCount: nodes.length,
  pageInfo: { endCursor: "c1", startCursor: null, hasNextPage: next, hasPreviousPage: false },
});

export function someExport(part: object = {}) {
  return {
    __typename: "Export",
    id: "x1",
    list: "HOUSEHOLDS",
    format: "CSV",
    purpose: "SERVICE",
    state: "DONE",
    refusal: null,
    rowsExpected: 12,
    rowsDone: 12,
    bytes: 900,
    askedAt: "2026-11-26T02:00:00Z",
    doneAt: "2026-11-26T02:00:05Z",
    expiresAt: "2026-12-03T02:00:05Z",
    ...part,
  };
}
