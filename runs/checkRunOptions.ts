import { longestAnswer } from '../models/cost/estimateTokens.js';
import { providers } from '../models/providers.js';
import { mostRepeats } from '../suites/schema/repeatNumber.js';
import { UsageError } from '../util/radvuqaError.js';
import type { RunOptions } from './runOptions.js';

/** @throws UsageError for options that make no sense. */
export function checkRunOptions({
  concurrency,
  limit = 1,
  repeats = 1,
  maxCost,
  pricing,
  model,
  batch = false,
}: RunOptions): void {
  requireCount('concurrency', concurrency);
  requireCount('limit', limit);
  requireCount('repeats', repeats, mostRepeats);
  if (batch && model.batches === undefined) {
    const found = `${model.provider}:${model.name}`;
    const withBatches = providers.filter(({ hasBatches }) => hasBatches).map(({ name }) => name);
    throw new UsageError({
      subject: '--batch',
      expected: `a model of a provider with batches: ${withBatches.join(', ')}`,
      found,
    });
  }
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

function requireCount(option: string, value: number, most = Number.POSITIVE_INFINITY): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new UsageError({ subject: option, expected: 'a whole number from 1', found: String(value) });
}
