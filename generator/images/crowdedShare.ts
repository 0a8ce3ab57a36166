/** Neighbouring greys that hardly anyone tells apart. */
const band = 10;

/**
 * The largest share of pixels whose greys lie within 10 neighbouring levels: near 1 in a picture that is all but black,
 * as one voxel of metal makes of a whole volume.
 *
 * @param counts pixels by grey, 256 of them
 */
export function crowdedShare(counts: Readonly<ArrayLike<number>>): number {
  const all = Array.from(counts).reduce((sum, count) => sum + count, 0);
  let most = 0;
  for (let first = 0, within = 0; first < counts.length; first++) {
    within += counts[first] - (first >= band ? counts[first - band] : 0);
    most = Math.max(most, within);
  }
  return all === 0 ? 0 : most / all;
}
