import type { z } from 'zod';
import { isLaterRepeat, type RepeatedRow } from '../../suites/rows/rowKey.js';
import { readJsonLines } from '../../util/readJsonLines.js';

/**
 * Streams a file and keeps the valid rows of the ids asked for, by id; of several rows of an id the last one counts, of repeats
 * the first. Rows
 * of other ids are not even checked, which is what makes it fast.
 */
export async function readChosenRows<Row extends RepeatedRow>(
  path: string,
  schema: z.ZodType<Row>,
  ids: ReadonlySet<string>,
): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  for await (const entry of readJsonLines(path)) {
    if (entry.kind === 'invalid' || !ids.has(idOf(entry.value))) continue;
    const parsed = schema.safeParse(entry.value);
    if (parsed.success && !isLaterRepeat(parsed.data)) rows.set(parsed.data.id, parsed.data);
  }
  return rows;
}

function idOf(value: unknown): string {
  const hasId = typeof value === 'object' && value !== null && 'id' in value;
  return hasId && typeof value.id === 'string' ? value.id : '';
}
