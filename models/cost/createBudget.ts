import type { Charged } from './costOf.js';
import type { Ledger, MadeCall } from './createLedger.js';
import { type CountedModel, estimateTokens, mostUsage, type SizedRequest } from './estimateTokens.js';

/** Lets requests begin as long as their cost stays within a limit. */
export interface Budget {
  /**
   * Waits, as far as needed, until calls in flight have turned out cheaper than feared.
   * @returns what to call with the end of the request (nothing when it came to no end), or that it would be too much.
   */
  admit(request: SizedRequest): Promise<((call?: MadeCall) => void) | 'too much'>;
}

export interface BudgetOptions {
  readonly ledger: Ledger;
  /** In the currency of the prices; undefined for no limit. */
  readonly limit: number | undefined;
  /** Every answer is counted as the longest that it may give until it is there. */
  readonly model: CountedModel;
}

/** Makes a budget over a ledger. */
export function createBudget({ ledger, limit, model }: BudgetOptions): Budget {
  let inFlight = 0;
  let wake = () => {};
  let settled = new Promise<void>(() => {});
  const renew = () => {
    settled = new Promise((resolve) => {
      wake = resolve;
    });
  };
  renew();
  return {
    async admit(request) {
      const size = limit === undefined ? { usage: {}, isBatch: false } : await mostCharged(request, model);
      while (limit !== undefined && ledger.exceeds(limit, size)) {
        if (inFlight === 0) return 'too much';
        await settled;
      }
      inFlight++;
      const settle = ledger.reserve(size);
      return (call) => {
        inFlight--;
        settle(call);
        wake();
        renew();
      };
    },
  };
}

/** What a single call may be charged; what is not known counts as nothing. */
async function mostCharged(request: SizedRequest, model: CountedModel): Promise<Charged> {
  return { usage: mostUsage(await estimateTokens(request, model)), isBatch: false };
}
