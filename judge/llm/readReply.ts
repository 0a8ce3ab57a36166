import type { z } from 'zod';
import { describeIssues } from '../../suites/rows/readRows.js';
import { soleObject } from './soleObject.js';

/** What a judge's reply says, or why it cannot be read. */
export type ReadReply<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads a judge's reply; anything but one object as the schema says is unreadable. */
export function readReply<Value>(reply: string, schema: z.ZodType<Value>): ReadReply<Value> {
  const found = soleObject(reply);
  if (found.kind === 'unreadable') return found;
  const parsed = schema.safeParse(found.value);
  if (parsed.success) return { kind: 'read', value: parsed.data };
  return { kind: 'unreadable', reason: describeIssues(parsed.error) };
}
