/* Ours: the production jar, asked as a person of the county asks it. */
import { instant } from "../bodies.mjs";
import { Stack } from "../../local/launcher/stack.mjs";
import { findPart } from "../../local/launcher/processes.mjs";
import { marks } from "../../local/launcher/parts.mjs";

/** Sees every whistle of the county, as a peer without scope does. */
const USER = "county";

/** Somebody else, whose requests take turns with the county's. */
export const NEIGHBOUR = "worker";

const PAGE = `query Page($first: Int!) {
  whistles(first: $first, orderBy: BLOWN_NEWEST) {
    nodes {
      id number title kind urgency state blownAt
      community { code name }
      grid { id name }
      lead { id name type }
      recentEvents { sequence type at from to }
    }
    pageInfo { hasNextPage }
  }
}`;

function pageShape({ whistles }) {
  return {
    hasNextPage: whistles.pageInfo.hasNextPage,
    whistles: whistles.nodes.map(({ recentEvents, blownAt, ...whistle }) => ({
      ...whistle,
      blownAt: instant(blownAt),
      events: recentEvents.map(({ at, ...event }) => ({ ...event, at: instant(at) })),
    })),
  };
}

export const xiaoshao = {
  name: "xiaoshao",
  title: "Xiaoshao",
  terms: "token verified on every request, row scope in the service, row-level security in the database",

  requests: {
    /** The nested page of P1. */
    whistlePage: (first) => ({ query: PAGE, variables: { first }, shapeOf: pageShape }),
    /** Reads `matter`, which P7 makes slow. */
    oneMatter: () => ({
      query: "{ matters(first: 1) { nodes { code } } }",
      shapeOf: ({ matters }) => ({ codes: matters.nodes.map(({ code }) => code) }),
    }),
    /** Takes a connection and enters a scope, and is quick. */
    ownName: () => ({ query: "{ me { name } }", shapeOf: ({ me }) => ({ name: me.name }) }),
    /** Needs no database at all. */
    typeName: () => ({ query: "{ __typename }", shapeOf: (data) => ({ ...data }) }),
  },

  /**
   * @param {import("../stage.mjs").Stage} stage
   * @returns what runs: its address, its process, the headers of a request (asked for anew before each measurement: a
   *   token lives five minutes), and how it is stopped
   */
  async start(stage) {
    const stack = new Stack(stage.settings, stage.tools);
    await stack.startBackend();
    const { data } = stage.settings;
    return {
      url: stage.settings.apiUrl,
      pid: await findPart(data, "backend", marks(stage.settings).backend),
      headers: async (user = USER) => ({ authorization: `Bearer ${await stage.token(user)}` }),
      stop: () => stack.stop(),
    };
  },
};
