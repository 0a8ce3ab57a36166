/** Classes of a histogram: enough to tell tissues apart, few enough to be filled. */
const bins = 256;

/**
 * The value that parts values best into a dark and a bright class: the variance between the two is largest
 * (Otsu 1979), over 256 classes of equal width. Where a gap parts them, its middle; where all are the same, that value.
 */
export function otsuThreshold(values: Float32Array): number {
  const { least, greatest } = rangeOf(values);
  if (!(greatest > least)) return least;
  const width = (greatest - least) / bins;
  const histogram = new Float64Array(bins);
  for (const value of values) histogram[Math.min(bins - 1, Math.floor((value - least) / width))]++;
  return least + (bestParting(histogram) + 0.5) * width;
}

function rangeOf(values: Float32Array): { least: number; greatest: number } {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return { least, greatest };
}

/** The last class of the dark part; of several that part equally well, the mean of the first and the last. */
function bestParting(histogram: Float64Array): number {
  const count = histogram.reduce((sum, one) => sum + one, 0);
  const total = histogram.reduce((sum, one, bin) => sum + one * bin, 0);
  let best = { first: 0, last: 0, between: -1 };
  for (let bin = 0, below = 0, sum = 0; bin < bins - 1; bin++) {
    below += histogram[bin];
    sum += histogram[bin] * bin;
    const above = count - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (sum / below - (total - sum) / above) ** 2;
    if (between > best.between) best = { first: bin, last: bin, between };
    else if (between === best.between) best.last = bin;
  }
  return (best.first + best.last) / 2;
}
