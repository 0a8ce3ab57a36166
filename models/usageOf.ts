import { z } from 'zod';
import type { Usage } from '../suites/schema/schema.js';

/** A count of tokens in a provider's reply; anything else is unknown. */
export const tokenCount = z.int().nonnegative().optional().catch(undefined);

/** Token counts as far as they are known; null when none is. */
export function usageOf(counts: {
  readonly inputTokens: number | undefined;
  readonly outputTokens: number | undefined;
  readonly cachedTokens: number | undefined;
}): Usage | null {
  const known = Object.entries(counts).filter(([, count]) => count !== undefined);
  return known.length === 0 ? null : (Object.fromEntries(known) as Usage);
}
