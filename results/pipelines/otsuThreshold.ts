/**
 * The grey that parts an image's histogram so that the variance between both sides is greatest (Otsu 1979): pixels above it are on
 * the brighter side.
 *
 * @example
 * otsuThreshold(Uint8Array.of(10, 10, 12, 200, 210)); // 12
 */
export function otsuThreshold(greys: Uint8Array): number {
  const counts = new Float64Array(256);
  for (const grey of greys) counts[grey]++;
  const total = counts.reduce((sum, count, grey) => sum + count * grey, 0);
  let best = { grey: 0, variance: -1 };
  let [below, sumBelow] = [0, 0];
  for (let grey = 0; grey < 255; grey++) {
    below += counts[grey];
    sumBelow += counts[grey] * grey;
    const above = greys.length - below;
    if (below === 0 || above === 0) continue;
    const variance = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (variance > best.variance) best = { grey, variance };
  }
  return best.grey;
}
