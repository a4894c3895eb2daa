import { useQuery } from "urql";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { WhistleByIdQuery, WhistleByNumberQuery, type WhistleStoryData } from "./whistleQuery";

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export interface WhistleFound {
  readonly whistle: WhistleStoryData | null;
  readonly fault: Fault | null;
  /** Asks the API again, for what is there now. */
  readonly again: () => void;
}

const notFound: Fault = { code: "NOT_FOUND", traceId: null, retry: false };

/** The whistle of an address: its number, as people say it, or its id, as machines do. */
export function useWhistle(address: string): WhistleFound {
  const byId = uuid.test(address);
  const [one, askNumber] = useQuery({
    query: WhistleByNumberQuery,
    variables: { number: address },
    pause: byId,
    requestPolicy: "cache-and-network",
  });
  const [other, askId] = useQuery({
    query: WhistleByIdQuery,
    variables: { id: address },
    pause: !byId,
    requestPolicy: "cache-and-network",
  });
  const asked = byId ? other : one;
  const node = other.data?.node?.__typename === "Whistle" ? other.data.node : null;
  const whistle = byId ? node : (one.data?.whistle ?? null);
  const fault = asked.error && !whistle ? faultOf(asked.error) : asked.data && !whistle ? notFound : null;
  return {
    whistle,
    fault,
    again: () => (byId ? askId : askNumber)({ requestPolicy: "network-only" }),
  };
}
