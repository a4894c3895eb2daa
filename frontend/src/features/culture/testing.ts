const HOUR = 3_600_000;
const in3Days = Date.now() + 72 * HOUR;
const at = (instant: number) => new Date(instant).toISOString();

export const someBrand = {
  __typename: "Brand",
  id: "br1",
  name: "邻里故事汇",
  description: "邻居讲自己的故事",
};
export const someCommunity = { code: "150124100011", name: "昆新社区" };

/** What the API says a guest may do: nothing without a login. */
export const guestActions = [
  { action: "SIGN_UP", available: false, refusals: ["NOT_LOGGED_IN"] },
  { action: "CANCEL_SIGN_UP", available: false, refusals: ["NOT_LOGGED_IN"] },
];
export const maySignUp = [
  { action: "SIGN_UP", available: true, refusals: [] },
  { action: "CANCEL_SIGN_UP", available: false, refusals: ["NOT_SIGNED_UP"] },
];
export const mayCancel = [
  { action: "SIGN_UP", available: false, refusals: ["ALREADY_SIGNED_UP"] },
  { action: "CANCEL_SIGN_UP", available: true, refusals: [] },
];
export const signUpRefused = (...refusals: string[]) => [
  { action: "SIGN_UP", available: false, refusals },
  { action: "CANCEL_SIGN_UP", available: false, refusals: ["NOT_SIGNED_UP"] },
];

export const someSignUp = { __typename: "SignUp", id: "s1", signedUpAt: "2026-11-20T01:00:00Z", version: 3 };

/** An activity of 昆新社区 in three days, as invented for the demo: open, five of thirty places left. */
export const someActivity = {
  __typename: "Activity",
  id: "a1",
  title: "咸菜方子串门子",
  description: "各家带一碟咸菜。\n现场评一评。",
  venue: "社区活动室",
  brand: someBrand,
  community: someCommunity,
  startsAt: at(in3Days),
  endsAt: at(in3Days + HOUR / 60),
  signUpOpensAt: "2026-11-01T00:00:00Z",
  signUpClosesAt: at(in3Days - 24 * HOUR),
  capacity: 30,
  taken: 25,
  placesLeft: 5,
  state: "SIGN_UP_OPEN",
  mySignUp: null as typeof someSignUp | null,
  availableActions: maySignUp as {
    readonly action: string;
    readonly available: boolean;
    readonly refusals: string[];
  }[],
  version: 1,
};

/** The same when its reader holds a place. */
export const myActivity = {
  ...someActivity,
  taken: 26,
  placesLeft: 4,
  mySignUp: someSignUp,
  availableActions: mayCancel,
};

/** One page of a list. */
export const pageOf = (nodes: readonly object[], endCursor: string | null = null) => ({
  nodes,
  pageInfo: { endCursor, hasNextPage: endCursor !== null },
});
