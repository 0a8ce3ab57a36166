import { z } from 'zod';
import { secretSeed } from '../secretSeed.js';

/** What all random choices of a suite come from: a number, for suites whose key needs no keeping, or 128 bits. */
export const seedSchema = z.union([z.int(), z.string().regex(secretSeed)]);
export type Seed = z.infer<typeof seedSchema>;
