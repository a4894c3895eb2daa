import { actionOrder } from "./components/actions/forms";
import type { WhistleAction } from "./whistleQuery";

type Refusals = Partial<Record<WhistleAction, readonly string[]>>;

const actions: readonly WhistleAction[] = actionOrder;

/** `availableActions` as the API gives them: all of them; those not named are not the reader's role. */
export function allActions(possible: readonly WhistleAction[], refused: Refusals = {}) {
  return actions.map((action) => ({
    action,
    available: possible.includes(action),
    refusals: possible.includes(action) ? [] : (refused[action] ?? ["NOT_YOUR_ROLE"]),
  }));
}

const fireBrigade = { __typename: "Organisation", id: "o4", name: "清水河县消防救援大队" };

/** A whistle as the API answers it, invented from head to foot. */
export function someWhistle(part: object = {}) {
  return {
    __typename: "Whistle",
    id: "00000000-0000-4000-a000-000000000042",
    number: "QX-2026-00042",
    title: "5号楼消防通道被堵",
    description: "堆着旧家具。",
    kind: "SAFETY",
    source: "RESIDENT",
    urgency: "ORDINARY",
    state: "BLOWN",
    level: "COMMUNITY",
    place: { words: "昆新社区 › 第二网格 › 5号楼", detail: null },
    community: { code: "150124100011", name: "昆新社区" },
    lead: null,
    matter: null,
    reporterCount: 1,
    reporter: null,
    blownAt: "2026-11-20T10:12:00Z",
    reworkCount: 0,
    declineArticle: null,
    declineElsewhere: null,
    writeOffNumber: null,
    closedAt: null,
    events: [
      {
        sequence: 1,
        type: "BLOWN",
        at: "2026-11-20T10:12:00Z",
        actor: null,
        actorRole: null,
        organisation: null,
        to: "BLOWN",
        facts: [],
        text: null,
      },
    ],
    orders: [],
    evidence: [],
    returnOrders: [],
    supervisions: [],
    partOf: null,
    parts: [],
    mergedInto: null,
    matterSuggestions: [],
    pausedUntil: null,
    extensionUntil: null,
    callBackDueAt: null,
    outcome: null,
    deadlines: [],
    availableActions: allActions(["ADMIT", "DECLINE"], { DISPATCH: ["WRONG_STATE"] }),
    chainIntact: true,
    version: 1,
    ...part,
  };
}

/** A supervision as the API answers it, of the whistle above; the reader may answer it. */
export function someSupervision(part: object = {}) {
  return {
    __typename: "Supervision",
    id: "00000000-0000-4000-a000-0000000000d1",
    whistle: {
      __typename: "WhistleMention",
      id: "00000000-0000-4000-a000-000000000042",
      number: "QX-2026-00042",
      state: "DISPATCHED",
    },
    title: "5号楼消防通道被堵",
    community: { __typename: "Community", code: "150124100011", name: "昆新社区" },
    cause: "CHOSEN",
    deadlineKind: null,
    step: null,
    round: null,
    party: "ORGANISATION",
    organisation: { __typename: "Organisation", id: "o1", name: "城管执法局" },
    issuer: "TOWN",
    issuedBy: "赵某",
    issue: "派单两天没有签收",
    demand: "今天到场",
    issuedAt: "2026-11-23T01:00:00Z",
    rectifyBy: "2026-11-26T01:00:00Z",
    limit: "3WD",
    workingSecondsGiven: 70200,
    workingSecondsLeft: 23400,
    state: "OPEN",
    overdue: false,
    reply: null,
    repliedBy: null,
    repliedAt: null,
    decision: null,
    decidedAt: null,
    rejections: 0,
    closedAt: null,
    availableActions: [
      { action: "REPLY", available: true, refusals: [] },
      { action: "ACCEPT", available: false, refusals: ["NOT_YOUR_ROLE"] },
      { action: "REJECT", available: false, refusals: ["NOT_YOUR_ROLE"] },
    ],
    version: 4,
    ...part,
  };
}

export const someMatter = {
  __typename: "Matter",
  id: "m7",
  code: "安-07",
  kind: "SAFETY",
  title: "消防通道堵塞",
  legalBasis: "《中华人民共和国消防法》第二十八条",
  lead: fireBrigade,
};

export const noErrors = { errors: [] };
