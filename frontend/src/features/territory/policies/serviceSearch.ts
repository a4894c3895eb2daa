import { type ServiceKind, serviceKinds } from "@/features/territory/serviceQueries";

/** What the page of services keeps in its address. */
export interface ServiceSearch {
  /** A community's code; the reader's own when absent. */
  readonly community?: string;
  readonly kind?: ServiceKind;
}

/** Reads an address; whatever is not understood is left out. */
export function readServiceSearch(raw: Record<string, unknown>): ServiceSearch {
  const { community } = raw;
  const kind = serviceKinds.find((one) => one === raw.kind);
  return {
    ...(typeof community === "string" && community !== "" && { community }),
    ...(kind !== undefined && { kind }),
  };
}
