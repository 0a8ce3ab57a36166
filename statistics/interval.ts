import { UsageError } from '../util/radvuqaError.js';

/** A two-sided interval; its confidence is a share such as 0.95. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
}

/**
 * Checks that a confidence is a share.
 *
 * @throws UsageError when it is not above 0 and below 1.
 * @example
 * requireConfidence(0.95); // undefined
 */
export function requireConfidence(confidence: number): void {
  if (confidence > 0 && confidence < 1) return;
  const expected = 'a share between 0 and 1, such as 0.95';
  throw new UsageError({ subject: 'confidence', expected, found: String(confidence) });
}
