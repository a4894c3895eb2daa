import { readFileSync } from "node:fs";
import { buildSchema, graphql as execute, GraphQLError } from "graphql";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";

export const API_URL = "http://api.test/graphql";

const schema = buildSchema(readFileSync("../backend/schema.graphql", "utf8"));

/** What a root field answers: a value, or a function of its arguments. Objects of a union or interface need `__typename`. */
export type Answers = Record<string, unknown>;

export interface AskedOperation {
  readonly operationName: string | null;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly authorization: string | null;
  /** The post it was asked as; null for all. */
  readonly actingPost: string | null;
}

/** Fails a root field as the API does: a top-level error with its code and trace id. */
export function fault(code: string, traceId = "0af7651916cd43dd8448eb211c80319c"): never {
  throw new GraphQLError("not for people", { extensions: { code, traceId } });
}

/**
 * An API for component tests: every request is executed against the committed schema, so that a query the backend
 * would refuse fails here too. `asked` keeps what was asked.
 */
export function mockApi(answers: Answers): {
  server: ReturnType<typeof setupServer>;
  asked: AskedOperation[];
} {
  const asked: AskedOperation[] = [];
  const server = setupServer(
    http.post(API_URL, async ({ request }) => {
      const body = (await request.json()) as {
        operationName?: string;
        query: string;
        variables?: Record<string, unknown>;
      };
      asked.push({
        operationName: body.operationName ?? null,
        query: body.query,
        variables: body.variables ?? {},
        authorization: request.headers.get("authorization"),
        actingPost: request.headers.get("x-acting-post"),
      });
      const result = await execute({
        schema,
        source: body.query,
        rootValue: answers,
        variableValues: body.variables ?? {},
        operationName: body.operationName ?? null,
      });
      return HttpResponse.text(JSON.stringify(result), { headers: { "Content-Type": "application/json" } });
    }),
  );
  return { server, asked };
}
