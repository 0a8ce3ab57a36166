import { canonicalJson } from '../util/canonicalJson.js';
import { sha256Hex } from '../util/sha256Hex.js';
import type { Prior } from './schema/schema.js';

/** By which suites and runs name a prior, which is as private as a key: the SHA-256 of what it holds, however its file is written. */
export function hashOfPrior(prior: Prior): string {
  return sha256Hex(canonicalJson(prior));
}
