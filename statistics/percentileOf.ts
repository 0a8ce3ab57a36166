/**
 * The value below which a share of all lies, linear between two values: that at place share x (n - 1) in ascending order.
 *
 * @param values At least one, in any order, which is left as it is.
 * @param share From 0 to 1.
 * @example
 * percentileOf([4, 1, 2, 3], 0.5); // 2.5
 */
export function percentileOf(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
