import { providers } from '../models/providers.js';
import { mostRepeats } from '../suites/schema/repeatNumber.js';
import { UsageError } from '../util/radvuqaError.js';
import { checkMaxCost } from './checkMaxCost.js';
import type { RunOptions } from './runOptions.js';

/** @throws UsageError for options that make no sense. */
export function checkRunOptions(options: RunOptions): void {
  const { concurrency, limit = 1, repeats = 1 } = options;
  requireCount('concurrency', concurrency);
  requireCount('limit', limit);
  if (options.sample !== undefined) requireCount('sample', options.sample.size);
  requireCount('repeats', repeats, mostRepeats);
  if (options.batch) requireBatches(options);
  checkMaxCost(options);
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
