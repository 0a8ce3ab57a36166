/**
 * Ranks from 1 for the smallest; equal values share the mean of their ranks.
 *
 * @example
 * midRanks([3, 1, 3, 7]); // [2.5, 1, 2.5, 4]
 */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_value, index) => index).sort((a, b) => values[a] - values[b]);
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && values[order[next]] === values[order[first]]) next++;
    for (let place = first; place < next; place++) ranks[order[place]] = (first + 1 + next) / 2;
    first = next;
  }
  return ranks;
}
