import { useQuery } from "urql";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { graphql, type ResultOf } from "@/lib/graphql/graphql";

const PointQuery = graphql(`
  query PhoneWhistlePoint($code: String!) {
    whistlePoint(code: $code) {
      code
      name
      unit
      building {
        id
      }
      community {
        code
        name
      }
    }
  }
`);

export type WhistlePoint = NonNullable<ResultOf<typeof PointQuery>["whistlePoint"]>;

export interface PointAnswer {
  /** Undefined until it is known; null when no whistle point has that code. */
  readonly point: WhistlePoint | null | undefined;
  readonly fault: Fault | null;
  readonly retry: () => void;
}

/** The whistle point of that code, hanging or taken down; nothing is asked while `code` is null. */
export function useWhistlePoint(code: string | null): PointAnswer {
  const [{ data, fetching, error, operation }, ask] = useQuery({
    query: PointQuery,
    variables: { code: code ?? "" },
    pause: code === null,
  });
  // Until the answer for another code comes, the hook still holds that for the code before.
  const answered = code !== null && operation?.variables.code === code;
  return {
    point: answered ? data?.whistlePoint : undefined,
    fault: answered && error && !fetching ? faultOf(error) : null,
    retry: () => ask({ requestPolicy: "network-only" }),
  };
}
