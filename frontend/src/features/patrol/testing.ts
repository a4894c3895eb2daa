/** A plan and a round as the API answers them, for component tests. */
export const somePlan = (part: object = {}) => ({
  __typename: "PatrolPlan",
  id: "p1",
  name: "一网格日巡",
  community: { __typename: "Community", code: "150124100011", name: "昆新社区" },
  grid: { __typename: "Grid", id: "g1", name: "第一网格" },
  building: null,
  estate: null,
  forces: ["GRID_MEMBER"],
  weekdays: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
  rounds: 1,
  points: [
    {
      __typename: "PatrolPoint",
      id: "o1",
      name: "南门",
      hasCode: true,
      whistlePoint: "w1",
      building: null,
      position: null,
    },
    {
      __typename: "PatrolPoint",
      id: "o2",
      name: "1号楼",
      hasCode: false,
      whistlePoint: null,
      building: { __typename: "Building", id: "b1" },
      position: { __typename: "GeoPoint", longitude: 111.67, latitude: 39.92 },
    },
  ],
  validFrom: "2026-01-01",
  validTo: null,
  mine: true,
  version: 1,
  ...part,
});

export const someRound = (part: object = {}) => ({
  __typename: "PatrolRound",
  id: "r1",
  plan: somePlan(),
  walkerName: "郑海燕",
  mine: true,
  day: "2026-03-07",
  startedAt: "2026-03-07T01:00:00Z",
  endedAt: null,
  forgotten: false,
  endsBy: "2026-03-07T13:00:00Z",
  checkIns: [],
  notes: [],
  version: 1,
  ...part,
});

export const someNote = (part: object = {}) => ({
  __typename: "PatrolNote",
  id: "n1",
  words: "2单元灯不亮",
  building: null,
  detail: null,
  at: "2026-03-07T01:20:00Z",
  whistleNumber: null,
  whistled: false,
  version: 1,
  ...part,
});

export const page = (connection: string, nodes: readonly object[]) => ({
  __typename: connection,
  totalCount: nodes.length,
  nodes,
  pageInfo: { __typename: "PageInfo", endCursor: null, hasNextPage: false },
});

export const somePlaces = {
  community: {
    __typename: "Community",
    code: "150124100011",
    name: "昆新社区",
    grids: [{ __typename: "Grid", id: "g1", name: "第一网格" }],
    buildings: [{ __typename: "Building", id: "b1", name: "1号楼" }],
    estates: [],
  },
  whistlePoints: {
    __typename: "WhistlePointConnection",
    nodes: [{ __typename: "WhistlePoint", id: "w1", name: "南门" }],
  },
};
