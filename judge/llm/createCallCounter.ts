import type { Caller } from '../../models/createCaller.js';
import type { CallCounts } from '../../suites/schema/schema.js';

/** Callers whose requests are counted together. */
export interface CallCounter {
  /** A caller that does the same, counted. */
  count(caller: Caller): Caller;
  /** What was counted since this was last called. */
  take(): CallCounts;
}

/** Makes a counter of requests, tokens and parameters left out. Tokens that a provider does not tell of count as none. */
export function createCallCounter(): CallCounter {
  let counts = noCalls();
  return {
    count: (caller) => async (request, signal) => {
      counts.requests++;
      const result = await caller(request, signal);
      if (result.kind === 'failed') {
        counts.failed++;
        return result;
      }
      if (result.attempts === 0) counts.cached++;
      counts.inputTokens += result.usage?.inputTokens ?? 0;
      counts.outputTokens += result.usage?.outputTokens ?? 0;
      counts.cachedTokens += result.usage?.cachedTokens ?? 0;
      counts.dropped = [...new Set([...counts.dropped, ...result.dropped])].sort();
      return result;
    },
    take() {
      const taken = counts;
      counts = noCalls();
      return taken;
    },
  };
}

function noCalls(): CallCounts {
  return {
    requests: 0,
    cached: 0,
    failed: 0,
    inputTokens: 0,
    outputTokens: 0,
    cachedTokens: 0,
    dropped: [],
  };
}
