/**
 * How many calls may be under way at once: additive increase, multiplicative decrease as in TCP congestion control
 * (Jacobson 1988), with calls for packets. Calls are numbered in the order of their start.
 */
export interface AdaptiveLimit {
  /** Most calls at once; grows by fractions, the whole part counts. */
  readonly limit: number;
  /** Bound that `limit` never passes. */
  readonly maximum: number;
  /** Until the first 429 the limit doubles with every round of calls, after that it grows by one a round. */
  readonly isProbing: boolean;
  /** Number of the next call. */
  readonly nextCall: number;
  /** Successes of earlier calls don't let the limit grow: they were started before the last 429 or 5xx. */
  readonly growsFrom: number;
  /** 429s of earlier calls don't halve again: they belong to the round that was halved already. */
  readonly halvesFrom: number;
  /** No call starts before this time (milliseconds). */
  readonly pausedUntil: number;
}

/** How a call ended, as far as the limit is concerned. */
export type CallEnd =
  | { readonly kind: 'success' }
  | { readonly kind: 'rate limited'; readonly retryAfterMs: number | null }
  | { readonly kind: 'overloaded'; readonly retryAfterMs: number | null }
  /** Says nothing about load: a wrong request, a stopped call. */
  | { readonly kind: 'other' };

/** So many calls at once are no burden to begin with, whatever the bound. */
const firstLimit = 16;

/** The limit before the first call: half the bound, so that a bound too high shows before it is reached. */
export function startingLimit(maximum: number): AdaptiveLimit {
  return {
    limit: Math.min(maximum, Math.max(firstLimit, Math.ceil(maximum / 2))),
    maximum,
    isProbing: true,
    nextCall: 0,
    growsFrom: 0,
    halvesFrom: 0,
    pausedUntil: Number.NEGATIVE_INFINITY,
  };
}

/** The limit after the call with number `state.nextCall` has started. */
export function afterStart(state: AdaptiveLimit): AdaptiveLimit {
  return { ...state, nextCall: state.nextCall + 1 };
}

/** The limit after a call has ended at time `now` (milliseconds). */
export function afterEnd(state: AdaptiveLimit, call: number, end: CallEnd, now: number): AdaptiveLimit {
  if (end.kind === 'success') return call < state.growsFrom ? state : grown(state);
  if (end.kind === 'other') return state;
  const paused = {
    ...state,
    growsFrom: state.nextCall,
    pausedUntil: laterPause(state, end.retryAfterMs, now),
  };
  return end.kind === 'rate limited' && call >= state.halvesFrom ? halved(paused) : paused;
}

function grown(state: AdaptiveLimit): AdaptiveLimit {
  const step = state.isProbing ? 1 : 1 / state.limit;
  return { ...state, limit: Math.min(state.maximum, state.limit + step) };
}

function halved(state: AdaptiveLimit): AdaptiveLimit {
  const limit = Math.max(1, Math.floor(state.limit / 2));
  return { ...state, limit, isProbing: false, halvesFrom: state.nextCall };
}

function laterPause({ pausedUntil }: AdaptiveLimit, retryAfterMs: number | null, now: number): number {
  return retryAfterMs === null ? pausedUntil : Math.max(pausedUntil, now + retryAfterMs);
}
