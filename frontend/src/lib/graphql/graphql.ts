import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./graphql-env";

/** Typed documents against `backend/schema.graphql`; `graphql-env.d.ts` is made from it by `npm run schema`. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: false;
  scalars: {
    /** ISO 8601 instant in UTC. */
    DateTime: string;
    /** ISO 8601 date. */
    Date: string;
  };
}>();

export { readFragment } from "gql.tada";
export type { FragmentOf, ResultOf, VariablesOf } from "gql.tada";
