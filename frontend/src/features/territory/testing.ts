const square = (x: number) =>
  JSON.stringify({
    type: "Polygon",
    coordinates: [
      [
        [x, 39.92],
        [x + 0.002, 39.92],
        [x + 0.002, 39.922],
        [x, 39.922],
        [x, 39.92],
      ],
    ],
  });

/** Outlines that touch nobody, as text. */
export const someOutline = square(111.67);
export const otherOutline = square(111.68);

/** What a place is, and was, as the API tells it. */
export const someState = (name: string, part: object = {}) => ({
  name,
  grid: null,
  estate: null,
  units: [],
  closed: false,
  from: null,
  until: null,
  endedBy: null,
  ...part,
});

const building = (id: string, name: string) => ({
  __typename: "Building",
  id,
  name,
  history: [someState(name)],
  units: ["1单元", "2单元"],
});

/** Three grids as the API answers them, invented: the first drawn, the others not. */
export const someSheets = [
  {
    grid: { __typename: "Grid", id: "g1", name: "第一网格", history: [someState("第一网格")] },
    outline: someOutline as string | null,
    squareMetres: 38_000 as number | null,
    validFrom: null,
    version: 4,
    buildings: [building("b1", "1号楼"), building("b2", "2号楼")],
  },
  {
    grid: { __typename: "Grid", id: "g2", name: "第二网格", history: [someState("第二网格")] },
    outline: null,
    squareMetres: null,
    validFrom: null,
    version: 1,
    buildings: [building("b3", "3号楼")],
  },
  {
    grid: { __typename: "Grid", id: "g3", name: "第三网格", history: [someState("第三网格")] },
    outline: null,
    squareMetres: null,
    validFrom: null,
    version: 1,
    buildings: [],
  },
];

export const someCommunity = { code: "150124100011", name: "昆新社区" };

export const someMap = {
  community: someCommunity,
  grids: someSheets,
  buildingsWithoutGrid: [building("b9", "9号楼")],
  gaps: [{ outline: otherOutline, squareMetres: 320 }],
  changes: [
    { kind: "DIVIDED", grid: "第一网格", other: "第三网格", buildings: 2, at: "2026-11-20T02:00:00Z" },
  ],
};

/** The place as the tree of divisions has it. */
export const somePlace = {
  division: {
    code: "150124100011",
    name: "昆新社区居民委员会",
    level: "VILLAGE",
    path: [
      { code: "150124000000", name: "清水河县" },
      { code: "150124100000", name: "城关镇" },
      { code: "150124100011", name: "昆新社区居民委员会" },
    ],
  },
  community: { ...someCommunity, buildings: [building("b1", "1号楼"), building("b2", "2号楼")] },
  divisions: { nodes: [] as object[] },
};

/** Somebody with one post, as the API answers `me`. */
export function someoneAs(role: string, division: { code: string; name: string } | null = someCommunity) {
  return {
    name: "沈立新",
    roles: [role],
    posts: [{ id: "p1", role, division, grid: null, building: null, organisation: null }],
  };
}

export const somePoint = {
  __typename: "WhistlePoint",
  id: "wp1",
  code: "KX2WMDA2",
  kind: "ESTATE_GATE",
  name: "昆新佳苑南门",
  unit: null as string | null,
  putUpAt: "2026-01-05T01:00:00Z",
  takenDownAt: null as string | null,
  version: 1,
  building: null as object | null,
  community: someCommunity,
};

export const doorPoint = {
  ...somePoint,
  id: "wp2",
  code: "KX3DYMB3",
  kind: "UNIT_DOOR",
  name: "1号楼1单元门厅",
  building: building("b1", "1号楼"),
  unit: "1单元",
};

export const pointsOf = (nodes: readonly object[], endCursor: string | null = null) => ({
  totalCount: nodes.length,
  nodes,
  pageInfo: { endCursor, hasNextPage: endCursor !== null },
});

/** A service point as the API answers it, invented: open until noon on a Tuesday. */
export const someService = {
  __typename: "ServicePoint",
  id: "sp1",
  community: someCommunity,
  kind: "HEALTH",
  name: "昆新社区卫生服务站",
  address: "昆新佳苑北门东侧",
  phone: "1990000 5102" as string | null,
  location: { longitude: 111.67, latitude: 39.92 } as object | null,
  items: ["测血压血糖", "换药打针"],
  hours: [
    ...["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"].flatMap((day) => [
      { day, opens: "08:30", closes: "12:00" },
      { day, opens: "14:30", closes: "17:30" },
    ]),
    { day: "SUNDAY", opens: "00:00", closes: "24:00" },
  ],
  openNow: true,
  changesAt: "2026-11-24T04:00:00Z" as string | null,
  closedAt: null,
  version: 3,
};

export const shutService = {
  ...someService,
  id: "sp2",
  kind: "REPAIR",
  name: "佳苑便民维修点",
  phone: null,
  location: null,
  items: ["配钥匙"],
  hours: [],
  openNow: false,
  changesAt: null,
  version: 1,
};
