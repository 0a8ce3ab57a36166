import { z } from 'zod';
import { canonicalJson } from '../../util/canonicalJson.js';

/** A list with no member twice: what is made twice would give two items one id. */
export function distinct<Member>(member: z.ZodType<Member>) {
  const once = (members: readonly Member[]) => new Set(members.map(canonicalJson)).size === members.length;
  return z.array(member).refine(once, 'expected each member once');
}
