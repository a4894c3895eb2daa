import { CombinedError } from "urql";
import { describe, expect, it } from "vitest";
import { faultOf } from "./fault";
import { sortProblems } from "./problems";

const answered = (status: number, extensions: Record<string, unknown> = {}) =>
  new CombinedError({
    graphQLErrors: [{ message: "secret words of the server", extensions }],
    response: new Response(null, { status }),
  });

describe("a request that fails", () => {
  it("keeps the server's code and trace id", () => {
    const fault = faultOf(answered(200, { code: "TRACKING_CODE_MISTYPED", traceId: "4bf92f35" }));
    expect(fault).toEqual({ code: "TRACKING_CODE_MISTYPED", traceId: "4bf92f35", retry: false });
  });
  it("is unreachable when no answer came, and may be tried again", () => {
    const fault = faultOf(new CombinedError({ networkError: new TypeError("Failed to fetch") }));
    expect(fault).toEqual({ code: "UNREACHABLE", traceId: null, retry: true });
  });
  it.each([
    [401, "UNAUTHENTICATED"],
    [403, "FORBIDDEN"],
    [429, "TOO_MANY_REQUESTS"],
    [503, "UNREACHABLE"],
    [500, "UNEXPECTED"],
  ])("with HTTP %i alone is %s", (status, code) => {
    const bare = new CombinedError({
      networkError: new Error("x"),
      response: new Response(null, { status }),
    });
    expect(faultOf(bare).code).toBe(code);
  });
  it("with a code nobody has words for is unexpected", () => {
    expect(faultOf(answered(200, { code: "INTERNAL_42" })).code).toBe("UNEXPECTED");
  });
});

describe("a payload's errors", () => {
  it("stand beside their field, the first one of each", () => {
    const errors = [
      { code: "REQUIRED", field: "description" },
      { code: "TOO_LONG", field: "input.description" },
      { code: "GRID_UNKNOWN", field: "place.grid" },
    ];
    expect(sortProblems(errors, ["description", "place.grid"])).toEqual({
      fields: { description: "REQUIRED", "place.grid": "GRID_UNKNOWN" },
      form: [],
      stale: false,
    });
  });
  it("are told above the form when their field is not on it", () => {
    expect(sortProblems([{ code: "KEY_REUSED", field: "idempotencyKey" }], ["note"]).form).toEqual([
      "KEY_REUSED",
    ]);
  });
  it("say that somebody else was faster", () => {
    const problems = sortProblems(
      [{ code: "STALE_VERSION", field: "expectedVersion", currentVersion: 4 }],
      [],
    );
    expect(problems).toEqual({ fields: {}, form: [], stale: true });
  });
});
