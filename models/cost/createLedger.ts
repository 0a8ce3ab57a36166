import type { RunCost } from '../../suites/schema/schema.js';
import { type Charged, costOf } from './costOf.js';
import type { Pricing } from './readPrices.js';

/** A call that was made. */
export interface MadeCall extends Charged {
  /** 0 when nothing was asked: an answer from the response cache, a missing image. */
  readonly attempts: number;
}

/** Keeps account of tokens and money, calls in flight included. */
export interface Ledger {
  /** Accounts for a call that was made earlier. */
  add(call: MadeCall): void;
  /**
   * Sets money aside for a call that is about to be made, as far as its cost can be estimated.
   * @returns what to call with the end of it; nothing when it came to no end.
   */
  reserve(estimate: Charged): (call?: MadeCall) => void;
  /**
   * Whether a call of this size may be too much on top of all that is spent and set aside. Estimates that turned out too
   * low make later ones higher.
   */
  exceeds(limit: number, estimate: Charged): boolean;
  /** Tokens as far as they were told. */
  usage(): { readonly inputTokens: number; readonly outputTokens: number; readonly cachedTokens: number };
  /** Null without a price table. */
  cost(): RunCost | null;
}

/** Makes an empty ledger. @param pricing null when no prices are given: tokens alone are counted. */
export function createLedger(pricing: Pricing | null): Ledger {
  const price = pricing?.price ?? null;
  const tokens = { inputTokens: 0, outputTokens: 0, cachedTokens: 0 };
  let spent = 0;
  let reserved = 0;
  /** Estimates of calls whose cost never became known: they may have been charged. */
  let feared = 0;
  let unknownCalls = 0;
  let correction = 1;
  const estimated = (estimate: Charged) => costOf(price, estimate) ?? 0;
  const add = (call: MadeCall) => {
    for (const name of Object.keys(tokens) as (keyof typeof tokens)[])
      tokens[name] += call.usage?.[name] ?? 0;
    if (call.attempts === 0) return 0;
    const cost = costOf(price, call);
    if (cost === null) unknownCalls++;
    spent += cost ?? 0;
    return cost;
  };
  return {
    add,
    reserve(estimate) {
      const raw = estimated(estimate);
      const amount = raw * correction;
      reserved += amount;
      return (call) => {
        reserved -= amount;
        if (call === undefined) return;
        const cost = add(call);
        if (cost === null) feared += amount;
        else if (raw > 0) correction = Math.max(correction, cost / raw);
      };
    },
    exceeds: (limit, estimate) => spent + feared + reserved + estimated(estimate) * correction > limit,
    usage: () => ({ ...tokens }),
    cost() {
      if (pricing === null) return null;
      const { currency, date } = pricing;
      return { currency, amount: Number(spent.toFixed(9)), unknownCalls, pricesDate: date };
    },
  };
}
