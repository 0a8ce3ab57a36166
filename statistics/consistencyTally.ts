import { answerConsistency, countEqual } from './answerConsistency.js';
import { type Proportion, proportion } from './proportion.js';

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
  /** Mean over these of the share of answers that are not that of the time before. */
  readonly flipRate: number | null;
  /** Of these whose right answer is known, those whose commonest answer is right; a tie is not. */
  readonly majorityRight: Proportion;
  /** Fleiss' kappa over the things that were answered every time; null with fewer than two, or when all their answers are the same. */
  readonly kappa: number | null;
  readonly kappaN: number;
}

/** Collects things, one after the other. */
export interface ConsistencyTally {
  /**
   * @param answers A thing's answers in the order of asking, as numbers that are equal for equal answers.
   * @param right The right answer as such a number; not known when not given.
   */
  add(answers: readonly number[], right?: number): void;
  result(): Consistency;
}

/**
 * Makes a tally of things that are asked so many times. What a thing counts with is its `answerConsistency`. Kappa: (P - E) / (1 - E), P
 * the mean share of a thing's pairs of answers that are equal, E the sum of the squared shares of all answers together (Fleiss
 * 1971, Psychological Bulletin 76:378). Of a single thing that says nothing: both are of the same answers.
 *
 * @example
 * const tally = consistencyTally(3);
 * for (const answers of [[1, 1, 1], [1, 2, 2], [2, 2]]) tally.add(answers, 1);
 * const { n, sameShare, modalShare, entropy, flipRate, majorityRight, kappa } = tally.result();
 * n; // 3
 * sameShare; // 0.6667
 * modalShare; // 0.8889
 * entropy; // 0.3061
 * flipRate; // 0.1667
 * majorityRight; // { hits: 1, n: 3, value: 0.3333 }
 * kappa; // 0.25
 */
export function consistencyTally(repeats: number): ConsistencyTally {
  const sums = {
    n: 0,
    same: 0,
    modal: 0,
    entropy: 0,
    flips: 0,
    known: 0,
    right: 0,
    complete: 0,
    agreement: 0,
  };
  const frequencies = new Map<number, number>();
  return {
    add(answers, right) {
      const one = answerConsistency(answers);
      if (one === null) return;
      sums.n++;
      sums.same += one.modalShare === 1 ? 1 : 0;
      sums.modal += one.modalShare;
      sums.entropy += one.entropy;
      sums.flips += one.flipRate;
      if (right !== undefined) {
        sums.known++;
        sums.right += one.majority === right ? 1 : 0;
      }
      if (answers.length < repeats) return;
      sums.complete++;
      sums.agreement += one.equalPairs;
      countEqual(answers, frequencies);
    },
    result: () => ({
      n: sums.n,
      sameShare: ratio(sums.same, sums.n),
      modalShare: ratio(sums.modal, sums.n),
      entropy: ratio(sums.entropy, sums.n),
      flipRate: ratio(sums.flips, sums.n),
      majorityRight: proportion(sums.right, sums.known),
      kappa: sums.complete < 2 ? null : kappaOf(sums.agreement / sums.complete, [...frequencies.values()]),
      kappaN: sums.complete,
    }),
  };
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
