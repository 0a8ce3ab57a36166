/** A two-sided interval; its confidence is a share such as 0.95. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
}
