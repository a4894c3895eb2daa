/** A finding and the figures as the API answers them, for component tests. */
export const someFinding = (part: object = {}) => ({
  __typename: "Foresight",
  id: "f1",
  kind: "RISING",
  matter: { __typename: "Matter", id: "m1", title: "消防通道堵塞" },
  community: { __typename: "Community", code: "150124100011", name: "昆新社区" },
  estate: { __typename: "Estate", id: "e1", name: "昆新佳苑" },
  grid: null,
  windowFrom: "2026-02-08",
  windowTo: "2026-03-07",
  observed: 9,
  expected: 2.1,
  probability: 0.0006,
  adjustedProbability: 0.012,
  basis: ["OTHER_PLACES", "OWN_HISTORY"],
  historyDays: 365,
  formula: 1,
  horizon: "2026-04-04",
  state: "OPEN",
  reason: null,
  words: null,
  deciderName: null,
  decidedAt: null,
  whistle: null,
  cameTrue: null,
  evidence: [
    {
      __typename: "ForesightEvidence",
      id: "w1",
      number: "QX-2026-00012",
      title: "通道被堵",
      state: "ADMITTED",
      blownAt: "2026-03-01T01:00:00Z",
    },
  ],
  proposal: {
    __typename: "ForesightProposal",
    kind: "SAFETY",
    title: "昆新佳苑：近28天“消防通道堵塞”明显增多",
    description: "主动预哨：依据哨单 QX-2026-00012",
  },
  version: 1,
  ...part,
});

export const someSummary = (part: object = {}) => ({
  __typename: "ForesightSummary",
  open: 1,
  judged: 0,
  cameTrue: 0,
  hitRate: null,
  lastLookAt: "2026-03-07T01:00:00Z",
  nextLookOn: "2026-03-08",
  ...part,
});

export const somePage = (nodes: readonly object[], part: object = {}) => ({
  __typename: "ForesightConnection",
  nodes,
  pageInfo: { __typename: "PageInfo", endCursor: null, hasNextPage: false, ...part },
});
