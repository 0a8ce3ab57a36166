import type { Random } from '../../util/random.js';
import type { Fault } from '../provider.js';

/** How often and how long a request is tried. */
export interface RetryPolicy {
  /** Most calls for one request, the first included. */
  readonly attempts: number;
  /** Longest time for one request, calls and waits together, in milliseconds; no call starts after it. */
  readonly totalMs: number;
  /** Wait before the second call, doubled before each further one up to `maximumDelayMs`. */
  readonly firstDelayMs: number;
  /** The same after a 429 that does not say how long to wait. */
  readonly firstLimitedDelayMs: number;
  readonly maximumDelayMs: number;
}

/** The shortest waits at a limit that says nothing, 2.5 + 5 + 10 + 20 + 30 s, outlive a limit per minute. */
export const usualRetries: RetryPolicy = {
  attempts: 6,
  totalMs: 600_000,
  firstDelayMs: 1000,
  firstLimitedDelayMs: 5000,
  maximumDelayMs: 60_000,
};

/** What a request has cost so far. */
export interface Effort {
  readonly attempts: number;
  readonly spentMs: number;
}

/** What follows a fault that does not stop the run. */
export type NextStep =
  | { readonly kind: 'again'; readonly afterMs: number }
  | {
      readonly kind: 'failed';
      readonly message: string;
      /** Whether the server or the way to it was at fault, so that another time may bring an answer. */
      readonly isOutage?: boolean;
    };

/**
 * Decides whether to call again, and when: exponential backoff of which a random part, up to half, is taken off so that
 * calls that failed together don't return together; never sooner than the provider asks for.
 */
export function nextStep(
  fault: Exclude<Fault, { readonly kind: 'stop' }>,
  { attempts, spentMs }: Effort,
  policy: RetryPolicy,
  random: Random,
): NextStep {
  if (fault.kind === 'adapted') return { kind: 'again', afterMs: 0 };
  if (fault.kind === 'rejected') return { kind: 'failed', message: fault.message, isOutage: false };
  const backoff = Math.min(policy.maximumDelayMs, firstDelay(fault, policy) * 2 ** (attempts - 1));
  const afterMs = Math.max(backoff * (1 - random.next() / 2), askedWait(fault) ?? 0);
  if (attempts < policy.attempts && spentMs + afterMs <= policy.totalMs) return { kind: 'again', afterMs };
  const isOutage = fault.kind !== 'unusable' || fault.isOutage === true;
  const kind = fault.kind === 'unusable' && isOutage ? 'unusable for now' : fault.kind;
  return { kind: 'failed', message: `${kind}, ${attempts} calls: ${fault.message}`, isOutage };
}

function firstDelay(fault: Fault, { firstDelayMs, firstLimitedDelayMs }: RetryPolicy): number {
  return isSilentLimit(fault) ? firstLimitedDelayMs : firstDelayMs;
}

/**
 * How long no request may be called after a fault, in milliseconds; null when others may go on. Others would use up a limit
 * as soon as it opens, and one that waits would find it closed each time.
 */
export function pauseForAll(
  fault: Fault,
  { firstLimitedDelayMs, maximumDelayMs }: RetryPolicy,
): number | null {
  return isSilentLimit(fault) ? Math.min(maximumDelayMs, firstLimitedDelayMs) : askedWait(fault);
}

function isSilentLimit(fault: Fault): boolean {
  return fault.kind === 'rate limited' && fault.retryAfterMs === null;
}

/** How long a provider asks to wait, in milliseconds; null when it does not. */
export function askedWait(fault: Fault): number | null {
  return 'retryAfterMs' in fault ? fault.retryAfterMs : null;
}
