import { longestAnswer } from '../models/cost/estimateTokens.js';
import { providers } from '../models/providers.js';
import { mostRepeats } from '../suites/schema/repeatNumber.js';
import { UsageError } from '../util/radvuqaError.js';
import type { RunOptions } from './runOptions.js';

/** @throws UsageError for options that make no sense. */
export function checkRunOptions(options: RunOptions): void {
  const { concurrency, limit = 1, repeats = 1, maxCost } = options;
  requireCount('concurrency', concurrency);
  requireCount('limit', limit);
  if (options.sample !== undefined) requireCount('sample', options.sample.size);
  requireCount('repeats', repeats, mostRepeats);
  if (options.batch) requireBatches(options);
  if (maxCost !== undefined) checkMaxCost(maxCost, options);
}

function requireCount(option: string, value: number, most = Number.POSITIVE_INFINITY): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  const expected = `a whole number from 1${Number.isFinite(most) ? ` to ${most}` : ''}`;
  throw new UsageError({ subject: option, expected, found: String(value) });
}

function requireBatches({ model }: RunOptions): void {
  if (model.batches !== undefined) return;
  const names = providers.filter(({ hasBatches }) => hasBatches).map(({ name }) => name);
  const expected = `a model of a provider with batches: ${names.join(', ')}`;
  throw new UsageError({ subject: '--batch', expected, found: `${model.provider}:${model.name}` });
}

function checkMaxCost(maxCost: number, { pricing, model }: RunOptions): void {
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
