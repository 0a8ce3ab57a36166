import { longestAnswer } from '../models/cost/estimateTokens.js';
import type { Pricing } from '../models/cost/readPrices.js';
import type { Model } from '../models/model.js';
import { UsageError } from '../util/radvuqaError.js';

/** What limits the cost of a run. */
export interface CostLimit {
  readonly maxCost?: number | undefined;
  readonly pricing?: Pricing | undefined;
  readonly model: Pick<Model, 'provider' | 'name' | 'parameters'>;
}

/** @throws UsageError for a limit that is no amount, or that cannot be kept, because nobody knows what a call may cost. */
export function checkMaxCost({ maxCost, pricing, model }: CostLimit): void {
  if (maxCost === undefined) return;
  const subject = '--max-cost';
  if (!(maxCost >= 0)) throw new UsageError({ subject, expected: 'an amount', found: String(maxCost) });
  if (pricing === undefined || pricing.price === null) {
    const expected = `a price for ${model.provider}:${model.name}`;
    const hint =
      'give --prices with a table that has the model; what costs nobody knows what cannot be limited';
    throw new UsageError({ subject, expected, found: 'none', hint });
  }
  if (longestAnswer(model.parameters) !== null) return;
  const expected = 'a longest answer, to know what a call may cost';
  throw new UsageError({ subject, expected, found: 'none', hint: 'give --max-tokens' });
}
