/** People as the API answers them, all invented. */

export const KUNXIN = "150124100011";

const community = { __typename: "Community", code: KUNXIN, name: "昆新社区" };

export function somePost(role = "COMMUNITY_WORKER", part: object = {}) {
  return {
    id: `post-${role}`,
    role,
    division: { code: KUNXIN, name: "昆新社区居民委员会" },
    grid: null,
    building: null,
    organisation: null,
    ...part,
  };
}

export function somebody(role = "COMMUNITY_WORKER", posts: object[] = [somePost(role)]) {
  return { name: "刘志强", roles: [role], posts };
}

export const doors = {
  ...community,
  buildings: [
    { id: "b1", name: "1号楼", units: ["1单元", "2单元"], grid: { id: "g1" } },
    { id: "b2", name: "2号楼", units: [], grid: { id: "g2" } },
  ],
};

export const dwelling = {
  __typename: "Dwelling",
  id: "d1",
  number: "101",
  unit: "1单元",
  floor: 1,
  building: { __typename: "Building", id: "b1", name: "1号楼" },
  community,
};

type Actions = readonly string[];

export const allowed = (possible: Actions, refused: Record<string, string> = {}) =>
  [
    "ADD_RESIDENT",
    "CHANGE",
    "DELETE",
    "EXPORT",
    "LINK",
    "LOGIN_CREATE",
    "LOGIN_RESET",
    "MERGE",
    "MOVE_OUT",
    "MOVE_OUT_UNDO",
    "REVEAL",
    "UNMERGE",
  ].map((action) => ({
    action,
    available: possible.includes(action),
    refusals: possible.includes(action) ? [] : [refused[action] ?? "NOT_YOUR_ROLE"],
  }));

export function someHousehold(part: object = {}) {
  return {
    __typename: "Household",
    id: "h1",
    version: 3,
    tenure: "OWNER",
    registration: "LOCAL",
    movedIn: "2015-01-01",
    movedOut: null,
    headName: "李晓雨",
    residentCount: 1,
    dwelling,
    availableActions: allowed(["ADD_RESIDENT", "MOVE_OUT"]),
    residents: [someResident()],
    ...part,
  };
}

export function someResident(part: object = {}) {
  return {
    __typename: "Resident",
    id: "r1",
    version: 7,
    name: "李晓雨",
    relation: "HEAD",
    sex: "FEMALE",
    birthYear: 1985,
    phoneMasked: "199****2001",
    idNumberMasked: "9999************0X",
    movedIn: "2015-01-01",
    movedOut: null,
    household: {
      __typename: "Household",
      id: "h1",
      tenure: "OWNER",
      registration: "LOCAL",
      dwelling,
    },
    mergedInto: null,
    mergedFrom: [],
    possibleDuplicates: [],
    availableActions: allowed(["REVEAL", "CHANGE"]),
    ...part,
  };
}

/** A page of a list. */
export const listOf = (nodes: readonly object[], more = false) => ({
  totalCount: nodes.length,
  nodes,
  pageInfo: { endCursor: nodes.length > 0 ? "c1" : null, hasNextPage: more },
});
