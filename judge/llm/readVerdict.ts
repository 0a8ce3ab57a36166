import type { z } from 'zod';
import { describeIssues } from '../../suites/rows/readRows.js';
import { type ChosenOption, chosenOptionSchema, type Grade, gradeSchema } from './replySchemas.js';
import { soleObject } from './soleObject.js';

/** What a judge's reply says, or why it cannot be read. */
export type Reading<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads a judge's grade of an open answer; anything but one object as the schema says is unreadable. */
export function readVerdict(reply: string): Reading<Grade> {
  return readReply(reply, gradeSchema);
}

/** Reads which of so many options a judge found chosen; anything but one object as the schema says is unreadable. */
export function readChosenOption(reply: string, options: number): Reading<ChosenOption> {
  return readReply(reply, chosenOptionSchema(options));
}

function readReply<Value>(reply: string, schema: z.ZodType<Value>): Reading<Value> {
  const found = soleObject(reply);
  if (found.kind === 'unreadable') return found;
  const parsed = schema.safeParse(found.value);
  if (parsed.success) return { kind: 'read', value: parsed.data };
  return { kind: 'unreadable', reason: describeIssues(parsed.error) };
}
