import type { MetricCode } from "./figuresQuery";

/** A figure as the API answers it, invented: a count without a denominator, a rate with one. */
export function someFigure(
  code: MetricCode,
  numerator: number,
  denominator: number | null = null,
  value: number | null = denominator === null ? numerator : (100 * numerator) / denominator,
) {
  const cases = {
    division: "150124100000",
    open: code === "OPEN" ? true : null,
    handling: code === "LATE" ? ["OVERDUE"] : [],
    blownFrom: code === "OPEN" ? "2025-11-25T16:00:00Z" : null,
    blownBefore: code === "OPEN" ? "2026-11-25T16:00:00Z" : null,
    dueOrClosedFrom: code === "OPEN" ? null : "2025-11-25T16:00:00Z",
    dueOrClosedBefore: code === "OPEN" ? null : "2026-11-25T16:00:00Z",
    answered: code === "SATISFIED" ? true : null,
    satisfied: null,
  };
  return {
    metric: {
      code,
      formulaVersion: 1,
      formula: "x",
      unit: denominator === null ? "CASES" : "PERCENT",
      direction: "HIGHER_IS_BETTER",
    },
    numerator,
    denominator,
    value,
    numeratorCases: {
      ...cases,
      ...(code === "ON_TIME" && { handling: ["MET"] }),
      ...(code === "SATISFIED" && { satisfied: true }),
    },
    denominatorCases:
      denominator === null
        ? null
        : { ...cases, ...(code === "ON_TIME" && { handling: ["MET", "MISSED", "OVERDUE"] }) },
  };
}

/** The leader of a town, as the API answers `me`. */
export function someLeader(posts: object[] = [townPost]) {
  return { name: "许向东", roles: ["TOWNSHIP_LEADER"], posts };
}

const town = { code: "150124100000", name: "城关镇" };
const townPost = {
  id: "p16",
  role: "TOWNSHIP_LEADER",
  division: town,
  grid: null,
  building: null,
  organisation: null,
};

/** The town and what lies below it. */
export const someTown = {
  division: { ...town, path: [{ code: "150124000000", name: "清水河县" }, town] },
  divisions: { nodes: [{ code: "150124100011", name: "昆新社区居委会" }] },
};
