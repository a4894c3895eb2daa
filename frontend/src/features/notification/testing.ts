/** Notifications as the API answers them, all invented. */
export function someNotification(part: object = {}) {
  return {
    __typename: "Notification",
    id: "n1",
    kind: "ORDER",
    happening: "DISPATCHED",
    whistle: "w1",
    number: "QX-2026-00042",
    title: "消防通道被堵",
    deadline: null,
    step: null,
    dueAt: null,
    urgent: false,
    at: "2026-11-26T02:00:00Z",
    readAt: null,
    ...part,
  };
}

export const notificationsOf = (nodes: readonly object[], next = false, totalCount = nodes.length) => ({
  nodes,
  edges: [],
  pageInfo: { hasNextPage: next, hasPreviousPage: false, startCursor: null, endCursor: next ? "c1" : null },
  totalCount,
});
