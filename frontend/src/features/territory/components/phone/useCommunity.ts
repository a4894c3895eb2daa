import { useQuery } from "urql";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { graphql, type ResultOf } from "@/lib/graphql/graphql";

const CommunityQuery = graphql(`
  query PhoneCommunity($code: String!) {
    community(code: $code) {
      code
      name
      grids {
        id
        name
      }
      buildings {
        id
        name
        units
        grid {
          id
          name
        }
      }
      division {
        path {
          name
          level
        }
      }
    }
    division(code: $code) {
      code
      level
      current
    }
  }
`);

export type Community = NonNullable<ResultOf<typeof CommunityQuery>["community"]>;

export interface CommunityAnswer {
  readonly loading: boolean;
  readonly community: Community | null;
  /** Why no whistle can be blown there; null while that is not known, or when it can. */
  readonly problem: "DIVISION_UNKNOWN" | "DIVISION_REVOKED" | "DIVISION_NOT_COMMUNITY" | null;
  readonly fault: Fault | null;
  readonly retry: () => void;
}

function problemOf(answer: ResultOf<typeof CommunityQuery>): CommunityAnswer["problem"] {
  if (answer.division === null) return "DIVISION_UNKNOWN";
  if (!answer.division.current) return "DIVISION_REVOKED";
  return answer.community === null ? "DIVISION_NOT_COMMUNITY" : null;
}

/** The community of `code` with its grids and buildings; nothing is asked while `code` is null. */
export function useCommunity(code: string | null): CommunityAnswer {
  const [{ data, fetching, error, operation }, ask] = useQuery({
    query: CommunityQuery,
    variables: { code: code ?? "" },
    pause: code === null,
  });
  // Until the answer for another code comes, the hook still holds that for the code before.
  const answered = code !== null && operation?.variables.code === code;
  const answer = answered ? data : undefined;
  return {
    loading: code !== null && fetching && !answer,
    community: answer && problemOf(answer) === null ? answer.community : null,
    problem: answer ? problemOf(answer) : null,
    fault: answered && error && !fetching ? faultOf(error) : null,
    retry: () => ask({ requestPolicy: "network-only" }),
  };
}

/** 清水河县 › 城关镇: what lies above it, so that equal names can be told apart. */
export function above(path: readonly { readonly name: string; readonly level: string }[]): string {
  return path
    .filter(({ level }) => level === "COUNTY" || level === "TOWN")
    .map(({ name }) => name)
    .join(" › ");
}

/** 昆新社区 › 第二网格 › 5号楼 › 1单元: as the whistle will say it. */
export function placeNames(
  community: Community,
  spot: { readonly building: string | null; readonly grid: string | null; readonly unit: string | null },
): string {
  const building = community.buildings.find((one) => one.id === spot.building);
  const grid = building ? building.grid : community.grids.find((one) => one.id === spot.grid);
  return [community.name, grid?.name, building?.name, building && spot.unit]
    .filter((name) => typeof name === "string")
    .join(" › ");
}
