/*
 * Figures from repeated measurements. A ratio is treated as its logarithm: twice as fast and half as fast are then
 * equally far from equal, and the interval does not depend on which of the two is named first.
 */

/** Two-sided 95 % points of Student's t for 1 to 30 degrees of freedom. */
const T_95 = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788, 2.1604,
  2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555,
  2.0518, 2.0484, 2.0452, 2.0423,
];

/** Beyond 30 the next smaller tabled value keeps the interval a little too wide, never too narrow. */
function t95(degrees) {
  return T_95[Math.min(degrees, T_95.length) - 1];
}

export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function geometricMean(values) {
  return Math.exp(mean(values.map(Math.log)));
}

/** Of an even number of values the mean of the two in the middle. */
export function median(values) {
  return percentile(values, 0.5);
}

/** The value below which this share (0 to 1) of the values lies, linear between neighbours. */
export function percentile(values, share) {
  if (values.length === 0) throw new Error("No values.");
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

/**
 * One ratio from the ratios of several rounds.
 *
 * @param {number[]} ratios one of each round, all above zero
 * @returns {{ratio: number, low: number | null, high: number | null}} the geometric mean with its 95 % interval (t of
 *   the logarithms); a single round has no interval
 */
export function ratioOf(ratios) {
  const logs = ratios.map(Math.log);
  const centre = mean(logs);
  if (logs.length < 2) return { ratio: Math.exp(centre), low: null, high: null };
  const variance = logs.reduce((sum, log) => sum + (log - centre) ** 2, 0) / (logs.length - 1);
  const half = t95(logs.length - 1) * Math.sqrt(variance / logs.length);
  return { ratio: Math.exp(centre), low: Math.exp(centre - half), high: Math.exp(centre + half) };
}

/** Whether two measurements differ by no more than this share of the larger one. */
export function agree(one, other, share) {
  return Math.abs(one - other) <= share * Math.max(one, other);
}
