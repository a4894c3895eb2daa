/** Posts as the API answers them, all invented. */

export const KUNXIN = "150124100011";
const kunxin = { __typename: "Division", code: KUNXIN, name: "昆新社区居民委员会" };

const places: Record<string, { code: string; name: string } | null> = {
  COMMUNITY_SECRETARY: kunxin,
  TOWNSHIP_LEADER: { code: "150124100000", name: "城关镇" },
  COUNTY_ORGANISER: { code: "150124000000", name: "清水河县" },
  ADMINISTRATOR: null,
};

export function somebody(role = "COMMUNITY_SECRETARY") {
  return {
    name: "沈立新",
    roles: [role],
    posts: [
      {
        id: `own-${role}`,
        role,
        division: places[role] ?? kunxin,
        ...(role === "ADMINISTRATOR" && { division: null }),
        grid: null,
        building: null,
        organisation: null,
      },
    ],
  };
}

export const allowed = (possible: readonly string[], refused: Record<string, string> = {}) =>
  ["END", "SUBSTITUTE"].map((action) => ({
    action,
    available: possible.includes(action),
    refusals: possible.includes(action) ? [] : [refused[action] ?? "NOT_YOUR_ROLE"],
  }));

/** A grid member's post; `part` of the sheet, `post` of the post in it. */
export function someSheet(part: object = {}, post: object = {}) {
  return {
    __typename: "PostSheet",
    id: "post-5",
    post: {
      __typename: "Post",
      role: "GRID_MEMBER",
      division: kunxin,
      grid: { __typename: "Grid", id: "g1", name: "第一网格" },
      building: null,
      organisation: null,
      validFrom: "2025-01-01",
      validTo: null,
      ...post,
    },
    unit: null,
    holder: { id: "p5", name: "郑海燕" },
    holding: "CURRENT",
    calledOff: false,
    substitutes: [],
    standsInFor: null,
    version: 4,
    availableActions: allowed(["END", "SUBSTITUTE"]),
    ...part,
  };
}

export const pageOf = (nodes: readonly object[], more = false) => ({
  totalCount: nodes.length,
  nodes,
  pageInfo: { endCursor: nodes.length > 0 ? "c1" : null, hasNextPage: more },
});

/** What a post in the community may be for. */
export const someCommunity = {
  __typename: "Community",
  code: KUNXIN,
  name: "昆新社区",
  grids: [
    { __typename: "Grid", id: "g1", name: "第一网格" },
    { __typename: "Grid", id: "g2", name: "第二网格" },
  ],
  buildings: [
    { __typename: "Building", id: "b1", name: "1号楼", units: ["1单元", "2单元"] },
    { __typename: "Building", id: "b2", name: "2号楼", units: [] },
  ],
};

const userActions = ["DISABLE", "ENABLE", "RESET_PASSWORD"];

/** What may be done with a login, as the API says it. */
export const loginActions = (enabled: boolean) =>
  userActions.map((action) => {
    const available = (action === "ENABLE") !== enabled;
    const refusals = available ? [] : [enabled ? "ENABLED_ALREADY" : "DISABLED_ALREADY"];
    return { action, available, refusals };
  });

export function someUser(part: object = {}) {
  return {
    __typename: "User",
    id: "u5",
    person: "p5",
    name: "郑海燕",
    username: "grid",
    enabled: true,
    inStep: true,
    posts: [{ ...someSheet().post, id: "post-5" }],
    createdAt: "2026-11-20T02:00:00Z",
    lastChange: "CREATED",
    changedAt: "2026-11-20T02:00:00Z",
    version: 2,
    availableActions: loginActions(true),
    ...part,
  };
}
