/**
 * The ends of Wilson's score interval for a share of n independent trials (1927), without continuity correction:
 * (p + z^2/2n -+ z sqrt(p(1 - p)/n + z^2/4n^2)) / (1 + z^2/n). It stays within [0, 1] and has a width also for 0 and 1, which are ends
 * themselves.
 *
 * @param trials A share from 0 to 1 of n above 0, which need not be a whole number.
 * @param z The normal quantile, or another in its place.
 * @example
 * scoreInterval({ share: 0.8, n: 10 }, 1.96); // { lower: 0.4902, upper: 0.9433 }
 */
export function scoreInterval(
  { share, n }: { readonly share: number; readonly n: number },
  z: number,
): { lower: number; upper: number } {
  const shrink = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / shrink;
  const margin = (z / shrink) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { lower: share === 0 ? 0 : centre - margin, upper: share === 1 ? 1 : centre + margin };
}
