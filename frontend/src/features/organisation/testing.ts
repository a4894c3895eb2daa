/** Organisations and duty lists as the API answers them, all invented. */

export const KUNXIN = "150124100011";

const county = { code: "150124000000", shortCode: "150124", name: "清水河县" };

export function somebody(role: string, part: object = {}) {
  const division =
    role === "COUNTY_ORGANISER"
      ? { code: county.code, name: county.name }
      : { code: KUNXIN, name: "昆新社区居民委员会" };
  return {
    name: "韩守诚",
    roles: [role],
    posts: [{ id: `post-${role}`, role, division, grid: null, building: null, organisation: null, ...part }],
  };
}

export function someList(part: object = {}) {
  return {
    __typename: "DutyList",
    id: "v2",
    county,
    number: 2,
    state: "PUBLISHED",
    note: null,
    validFrom: "2025-01-01",
    current: true,
    matterCount: 14,
    publishedAt: "2024-12-27T00:00:00Z",
    version: 2,
    ...part,
  };
}

export const someDraft = (part: object = {}) =>
  someList({ id: "d1", number: null, state: "DRAFT", validFrom: null, current: false, version: 3, ...part });

export function someMatter(part: object = {}, terms: object = {}) {
  return {
    __typename: "Matter",
    id: "m17",
    code: "安-07",
    kind: "SAFETY",
    title: "消防通道堵塞",
    legalBasis: "《中华人民共和国消防法》第二十八条",
    lead: { __typename: "Organisation", id: "o4", name: "消防救援大队" },
    terms: {
      group: "FIRE_HAZARD",
      evidence: "现场照片",
      hard: false,
      coHandlers: [],
      clocks: { ordinaryHours: 72, urgentHours: 24, emergencyHours: 2, own: true },
      validFrom: "2025-01-01",
      validTo: null,
      ...terms,
    },
    ...part,
  };
}

export const pageOf = (nodes: readonly object[]) => ({
  totalCount: nodes.length,
  nodes,
  pageInfo: { endCursor: null, hasNextPage: false },
});

export function someCoverage(part: object = {}) {
  const bodyOf = (id: string, name: string) => ({ organisation: { __typename: "Organisation", id, name } });
  return {
    community: { __typename: "Community", code: KUNXIN, name: "昆新社区" },
    grids: [{ grid: { id: "g1", name: "第一网格" } }, { grid: { id: "g2", name: "第二网格" } }],
    buildings: [{ building: { id: "b1" } }, { building: { id: "b2" } }],
    estates: [
      {
        estate: { id: "e1", name: "昆新佳苑" },
        branch: bodyOf("o33", "昆新佳苑小区党支部"),
        committees: [bodyOf("c1", "昆新佳苑业委会")],
        crossAppointed: ["戚长安"],
      },
      {
        estate: { id: "e2", name: "福源小区" },
        branch: null,
        committees: [bodyOf("c2", "福源小区物管会")],
        crossAppointed: [],
      },
    ],
    buildingsWithoutHead: [{ id: "b2", name: "2号楼", grid: { id: "g1", name: "第一网格" } }],
    gridsWithoutMember: [],
    gridsWithoutPartyGroup: [{ id: "g2", name: "第二网格" }],
    estatesWithoutBranch: [{ id: "e2", name: "福源小区" }],
    estatesWithCommittee: 2,
    estatesCrossAppointed: 1,
    ...part,
  };
}
