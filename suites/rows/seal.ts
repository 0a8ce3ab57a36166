import type { z } from 'zod';
import { keyedHash } from '../../util/keyedHash.js';
import type { Seed } from '../schema/schema.js';

/** A row, or a manifest, that may carry a seal. */
export interface SealedRow {
  readonly seal?: string | undefined;
}

/**
 * A row with its seal, the HMAC by the suite's seed over all its other members, in the order of its schema.
 *
 * @throws ZodError for a row that does not hold to the schema.
 */
export function sealed<Row extends SealedRow>(schema: z.ZodType<Row>, row: Row, seed: Seed): Row {
  const inOrder = schema.parse(row);
  return { ...inOrder, seal: sealOf(inOrder, seed) };
}

/**
 * Whether whoever wrote a row had the suite's seed.
 *
 * @param row As its schema gives it: with its members in the order of the schema.
 */
export function isSealed(row: SealedRow, seed: Seed): boolean {
  return row.seal !== undefined && row.seal === sealOf(row, seed);
}

function sealOf(row: SealedRow, seed: Seed): string {
  return keyedHash(seed, `judgement\n${JSON.stringify({ ...row, seal: undefined })}`);
}
