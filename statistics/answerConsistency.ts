/** How consistently one thing was answered that was asked several times. */
export interface AnswerConsistency {
  readonly n: number;
  /** Share of the commonest answer. */
  readonly modalShare: number;
  /** The answer that is commoner than any other; null in a tie. */
  readonly majority: number | null;
  /** Shannon entropy of the answers, in bits: 0 when all are the same. */
  readonly entropy: number;
  /** Share of the answers, the first left out, that are not that of the time before. */
  readonly flipRate: number;
  /** Share of the pairs of answers that are equal. */
  readonly equalPairs: number;
}

/**
 * How consistent the answers to one thing are: with shares p of the answers that occur, max p, the entropy -sum(p log2 p) and the share
 * of equal pairs, as in Fleiss' kappa; and how often an answer changes from one time to the next.
 *
 * @param answers In the order of asking, as numbers that are equal for equal answers.
 * @returns Null with fewer than two answers.
 * @example
 * const { modalShare, entropy, flipRate } = answerConsistency([1, 1, 2, 1]) ?? {};
 * modalShare; // 0.75
 * entropy; // 0.8113
 * flipRate; // 0.6667
 */
export function answerConsistency(answers: readonly number[]): AnswerConsistency | null {
  const n = answers.length;
  if (n < 2) return null;
  const counts = countEqual(answers);
  const most = Math.max(...counts.values());
  const [winner, ...tied] = [...counts].filter(([, count]) => count === most);
  const sumOver = (term: (count: number) => number) =>
    [...counts.values()].reduce((sum, count) => sum + term(count), 0);
  return {
    n,
    modalShare: most / n,
    majority: tied.length === 0 ? winner[0] : null,
    entropy: sumOver((count) => (count / n) * Math.log2(n / count)),
    flipRate: answers.filter((answer, time) => time > 0 && answer !== answers[time - 1]).length / (n - 1),
    equalPairs: sumOver((count) => count * (count - 1)) / (n * (n - 1)),
  };
}

/**
 * How often each number occurs, in order of its first place.
 *
 * @param counts To add to; none when not given.
 * @example
 * [...countEqual([2, 1, 2])]; // [[2, 2], [1, 1]]
 */
export function countEqual(
  values: readonly number[],
  counts = new Map<number, number>(),
): Map<number, number> {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
