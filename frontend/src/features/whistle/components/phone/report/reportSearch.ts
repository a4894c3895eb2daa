export const steps = ["what", "words", "place", "urgency"] as const;
export type Step = (typeof steps)[number];

/** What the address of the report page may hold: the door that was scanned, and where in the form one is. */
export interface ReportSearch {
  readonly community?: string;
  readonly building?: string;
  readonly unit?: string;
  /** Code of the whistle point that was scanned: says what people call the spot. */
  readonly point?: string;
  readonly step?: Step | "done";
}

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

/** Reads the address; anything unknown is left out. */
export function readReportSearch(raw: Record<string, unknown>): ReportSearch {
  const community = text(raw.community);
  const building = text(raw.building);
  const unit = text(raw.unit);
  const point = text(raw.point);
  const step = [...steps, "done" as const].find((one) => one === raw.step);
  return {
    ...(community !== undefined && { community }),
    ...(building !== undefined && { building }),
    ...(unit !== undefined && { unit }),
    ...(point !== undefined && { point }),
    ...(step !== undefined && step !== "what" && { step }),
  };
}
