/**
 * The exponent of the power law that fits best: the slope of a straight line through the logarithms, by
 * least squares. Cost that is linear in x has 1, cost that does not depend on it 0.
 */
export function fittedExponent(xs: readonly number[], ys: readonly number[]): number {
  const logX = xs.map(Math.log);
  const logY = ys.map(Math.log);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanX = mean(logX);
  const meanY = mean(logY);
  const covariance = mean(logX.map((x, index) => (x - meanX) * (logY[index]! - meanY)));
  return covariance / mean(logX.map((x) => (x - meanX) ** 2));
}
