import { z } from 'zod';

/** A count of tokens in a provider's reply; anything else is unknown. */
export const tokenCount = z.int().nonnegative().optional().catch(undefined);
