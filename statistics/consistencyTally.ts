/** How consistently things are answered when they are asked several times. */
export interface Consistency {
  /** Things with at least two answers. */
  readonly n: number;
  /** Share of these with the same answer every time; null without any. */
  readonly sameShare: number | null;
  /** Mean over these of the share of the commonest answer. */
  readonly modalShare: number | null;
  /** Mean over these of the Shannon entropy of the answers, in bits: 0 when all are the same. */
  readonly entropy: number | null;
  /** Fleiss' kappa over the things that were answered every time; null when all their answers are the same. */
  readonly kappa: number | null;
  readonly kappaN: number;
}

/** Collects things, one after the other. */
export interface ConsistencyTally {
  /** @param answers A thing's answers as numbers that are equal for equal answers. */
  add(answers: readonly number[]): void;
  result(): Consistency;
}

/**
 * Makes a tally of things that are asked so many times. A thing with answers in shares p counts with max p, and with its
 * entropy -sum(p log2 p). Kappa: (P - E) / (1 - E), P the mean share of a thing's pairs of answers that are equal, E the sum
 * of the squared shares of all answers together (Fleiss 1971, Psychological Bulletin 76:378).
 *
 * @example
 * const tally = consistencyTally(3);
 * for (const answers of [[1, 1, 1], [1, 2, 2], [2, 2]]) tally.add(answers);
 * const { n, sameShare, modalShare, entropy, kappa } = tally.result();
 * n; // 3
 * sameShare; // 0.6667
 * modalShare; // 0.8889
 * entropy; // 0.3061
 * kappa; // 0.25
 */
export function consistencyTally(repeats: number): ConsistencyTally {
  const sums = { n: 0, same: 0, modal: 0, entropy: 0, complete: 0, agreement: 0 };
  const frequencies = new Map<number, number>();
  return {
    add(answers) {
      if (answers.length < 2) return;
      const counts = [...countEqual(answers).values()];
      sums.n++;
      sums.same += counts.length === 1 ? 1 : 0;
      sums.modal += Math.max(...counts) / answers.length;
      sums.entropy += entropyOf(counts, answers.length);
      if (answers.length < repeats) return;
      sums.complete++;
      sums.agreement += equalPairs(counts, answers.length);
      countEqual(answers, frequencies);
    },
    result: () => ({
      n: sums.n,
      sameShare: ratio(sums.same, sums.n),
      modalShare: ratio(sums.modal, sums.n),
      entropy: ratio(sums.entropy, sums.n),
      kappa: kappaOf(sums.agreement / sums.complete, [...frequencies.values()]),
      kappaN: sums.complete,
    }),
  };
}

function countEqual(values: readonly number[], counts = new Map<number, number>()): Map<number, number> {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function entropyOf(counts: readonly number[], total: number): number {
  return counts.reduce((sum, count) => sum + (count / total) * Math.log2(total / count), 0);
}

/** Share of the pairs of a thing's answers that are equal. */
function equalPairs(counts: readonly number[], total: number): number {
  return counts.reduce((sum, count) => sum + count * (count - 1), 0) / (total * (total - 1));
}

function kappaOf(agreement: number, frequencies: readonly number[]): number | null {
  if (frequencies.length < 2) return null;
  const total = frequencies.reduce((sum, count) => sum + count, 0);
  const chance = frequencies.reduce((sum, count) => sum + (count / total) ** 2, 0);
  return (agreement - chance) / (1 - chance);
}

function ratio(sum: number, count: number): number | null {
  return count === 0 ? null : sum / count;
}
