import type { Interval } from './interval.js';

/** Hodges and Lehmann's estimate of the shift, with its interval. */
export interface HodgesLehmann {
  /** Median of the averages of all pairs of differences (each with itself included). */
  readonly estimate: number;
  /** Always two-sided; null when there are too few differences for the confidence asked for. */
  readonly interval: Interval | null;
}

/** What a signed-rank test found. */
export type WilcoxonResult =
  | {
      readonly kind: 'tested';
      /** Pairs with a difference other than zero. */
      readonly n: number;
      readonly zeros: number;
      /** Sum of the ranks of the positive and of the negative differences. */
      readonly wPlus: number;
      readonly wMinus: number;
      readonly method: 'exact' | 'normal';
      readonly p: number;
      /** Matched-pairs rank-biserial correlation, -1 to 1: (W+ - W-) / (W+ + W-). */
      readonly rankBiserial: number;
      readonly shift: HodgesLehmann;
    }
  /** Nothing differs: every sign flip gives the same sum, so p is 1. */
  | { readonly kind: 'all zero'; readonly n: 0; readonly zeros: number; readonly p: 1 }
  | { readonly kind: 'no pairs'; readonly n: 0; readonly zeros: 0 };
