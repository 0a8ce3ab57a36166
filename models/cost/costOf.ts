import type { ModelPrice, Usage } from '../../suites/schema/schema.js';

/** What was used, and whether it was charged as part of a batch. */
export interface Charged {
  readonly usage: Usage | null;
  readonly isBatch: boolean;
}

/**
 * What tokens cost; null when the price or the number of tokens in or out is not known. Cached tokens are among those
 * that went in. Where the provider does not tell them, none are taken as cached.
 */
export function costOf(price: ModelPrice | null, { usage, isBatch }: Charged): number | null {
  const { inputTokens, outputTokens, cachedTokens = 0 } = usage ?? {};
  if (price === null || inputTokens === undefined || outputTokens === undefined) return null;
  const cached = Math.min(cachedTokens, inputTokens);
  const millionths =
    (inputTokens - cached) * price.input +
    cached * (price.cached ?? price.input) +
    outputTokens * price.output;
  return (millionths * (isBatch ? (price.batch ?? 1) : 1)) / 1e6;
}
