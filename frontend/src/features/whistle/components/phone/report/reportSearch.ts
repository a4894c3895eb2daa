export const steps = ["what", "words", "place", "urgency"] as const;
export type Step = (typeof steps)[number];

/** What the address of the report page may hold: the door that was scanned, and where in the form one is. */
export interface ReportSearch {
  readonly community?: string | number;
  readonly building?: string;
  readonly unit?: string;
  /** Code of the whistle point that was scanned: says what people call the spot. */
  readonly point?: string;
  readonly step?: Step | "done";
}

const text = (value: unknown) =>
  (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : undefined;

/**
 * Reads the address. A community's code stays the number as which the router reads it, so that the address keeps
 * the form printed at the door; anything unknown is left out.
 */
export function readReportSearch(raw: Record<string, unknown>): ReportSearch {
  const { community } = raw;
  const building = text(raw.building);
  const unit = text(raw.unit);
  const point = text(raw.point);
  const step = [...steps, "done" as const].find((one) => one === raw.step);
  return {
    ...((typeof community === "number" || (typeof community === "string" && community !== "")) && {
      community,
    }),
    ...(building !== undefined && { building }),
    ...(unit !== undefined && { unit }),
    ...(point !== undefined && { point }),
    ...(step !== undefined && step !== "what" && { step }),
  };
}
