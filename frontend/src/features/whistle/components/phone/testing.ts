import { codePoints } from "./codePoints";

/** 昆新社区, as invented for the demo. */
export const someCommunity = {
  code: "150124100011",
  name: "昆新社区",
  grids: [
    { __typename: "Grid", id: "g1", name: "第一网格" },
    { __typename: "Grid", id: "g2", name: "第二网格" },
  ],
  buildings: [
    { __typename: "Building", id: "b1", name: "1号楼", units: [], grid: { id: "g1", name: "第一网格" } },
    {
      __typename: "Building",
      id: "b5",
      name: "5号楼",
      units: ["1单元", "2单元"],
      grid: { id: "g2", name: "第二网格" },
    },
  ],
  division: {
    path: [
      { name: "清水河县", level: "COUNTY" },
      { name: "城关镇", level: "TOWN" },
      { name: "昆新社区居民委员会", level: "VILLAGE" },
    ],
  },
};

export const someDivision = { code: "150124100011", level: "VILLAGE", current: true };

export const someReceipt = {
  trackingCode: "QXMGV72NPT",
  whistle: { id: "w1", number: "QX-2026-00042", urgency: "ORDINARY", place: { words: "昆新社区 › 5号楼" } },
  errors: [],
};

/** A text of exactly that many code points, each of them two UTF-16 units. */
export function longText(length: number): string {
  const text = "𠮷".repeat(length);
  if (codePoints(text) !== length) throw new Error("not that long");
  return text;
}

export const someTracking = {
  id: "w1",
  version: 3,
  actions: [] as string[],
  number: "QX-2026-00042",
  title: "楼道灯不亮",
  kind: "ENVIRONMENT",
  state: "IN_HAND",
  place: "昆新社区 › 5号楼",
  blownAt: "2026-11-20T01:00:00Z",
  dueAt: "2099-11-27T02:30:00Z",
  endedAt: null,
  declineArticle: null,
  declineElsewhere: null,
  ratingToken: null,
  writeOffNumber: null,
  evidence: [] as object[],
  steps: [
    { type: "BLOWN", at: "2026-11-20T01:00:00Z", organisation: null, text: null },
    { type: "ADMITTED", at: "2026-11-20T02:30:00Z", organisation: null, text: null },
    { type: "SIGNED", at: "2026-11-20T03:00:00Z", organisation: "城管执法局", text: null },
  ],
};

export const someRating = {
  whistleId: "w1",
  number: "QX-2026-00042",
  title: "楼道灯不亮",
  place: "昆新社区 › 5号楼",
  result: "换了六只灯泡",
  round: 1,
  version: 7,
};
