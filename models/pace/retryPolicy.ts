import type { Random } from '../../util/random.js';

/** How often and how long a request is tried. */
export interface RetryPolicy {
  /** Most calls for one request, the first included. */
  readonly attempts: number;
  /** Longest time for one request, waits and calls together; no call starts after it. */
  readonly totalMs: number;
  /** Wait before the second call, doubled before each further one up to `maximumDelayMs`. */
  readonly firstDelayMs: number;
  readonly maximumDelayMs: number;
}

export const usualRetries: RetryPolicy = {
  attempts: 6,
  totalMs: 600_000,
  firstDelayMs: 1000,
  maximumDelayMs: 60_000,
};

/**
 * How long to wait before the next call, in milliseconds: exponential backoff of which a random part, up to half, is
 * taken off so that calls that failed together don't return together; never less than the provider asks for.
 */
export function retryDelay(
  policy: RetryPolicy,
  { attempts, retryAfterMs }: { readonly attempts: number; readonly retryAfterMs: number | null },
  random: Random,
): number {
  const backoff = Math.min(policy.maximumDelayMs, policy.firstDelayMs * 2 ** (attempts - 1));
  return Math.max(backoff * (1 - random.next() / 2), retryAfterMs ?? 0);
}
