import type { CombinedError } from "urql";

/** The failures that have words of their own in `common:fault.*`; anything else is `UNEXPECTED`. */
export const faultCodes = [
  "UNAUTHENTICATED",
  "LOGIN_DISABLED",
  "FORBIDDEN",
  "NOT_FOUND",
  "DIVISION_UNKNOWN",
  "DIVISION_REVOKED",
  "TRACKING_CODE_UNKNOWN",
  "TRACKING_CODE_MISTYPED",
  "RATING_TOKEN_UNKNOWN",
  "RATING_TOKEN_USED",
  "FIRST_OUT_OF_RANGE",
  "CURSOR_INVALID",
  "TOO_MANY_REQUESTS",
  "UNREACHABLE",
  "UNEXPECTED",
] as const;

export type FaultCode = (typeof faultCodes)[number];

/** A request that was not answered, in the terms a person is told. */
export interface Fault {
  readonly code: FaultCode;
  /** Names the request in the server's log; null when it never got there. */
  readonly traceId: string | null;
  /** Whether trying the same again may help. */
  readonly retry: boolean;
}

const worthRetrying: readonly FaultCode[] = ["UNREACHABLE", "UNEXPECTED", "TOO_MANY_REQUESTS"];

function codeOf(error: CombinedError): FaultCode {
  if (error.networkError && !error.response) return "UNREACHABLE";
  const status = (error.response as Response | undefined)?.status;
  const told = error.graphQLErrors[0]?.extensions.code;
  if (faultCodes.includes(told as FaultCode)) return told as FaultCode;
  if (status === 401) return "UNAUTHENTICATED";
  if (status === 403) return "FORBIDDEN";
  if (status === 429) return "TOO_MANY_REQUESTS";
  if (status === 502 || status === 503 || status === 504) return "UNREACHABLE";
  return "UNEXPECTED";
}

/** What to tell a person about `error`; never its message, which is for logs and in one language only. */
export function faultOf(error: CombinedError): Fault {
  const code = codeOf(error);
  const traceId = error.graphQLErrors[0]?.extensions.traceId;
  return {
    code,
    traceId: typeof traceId === "string" && traceId !== "" ? traceId : null,
    retry: worthRetrying.includes(code),
  };
}
