import type { z } from 'zod';
import type { JoinedRows } from '../../../results/join/joinRows.js';
import type { RunColumns } from '../../../results/join/runColumns.js';
import type { SuiteColumns } from '../../../results/join/suiteColumns.js';
import { promptNames } from '../../../suites/conditions.js';
import { suitePaths } from '../../../suites/paths.js';
import {
  aspects,
  type Item,
  itemSchema,
  judgementSchema,
  type KeyRow,
  keyRowSchema,
  responseSchema,
} from '../../../suites/schema/schema.js';
import { createLineReader } from '../../../util/lineReader.js';
import { readJsonLines } from '../../../util/readJsonLines.js';
import type { LoadedSuite } from '../../loadReport.js';
import type { ReportedRun, ReportedSuite } from '../../reportData.js';
import type { GalleryAnswer, GalleryItem } from './galleryItem.js';

/**
 * Fetches items of a suite with their keys, and the first response and its judgements of each run, from where their rows stand.
 *
 * @returns the items by aspect, question, prompt and id.
 */
export async function readGallery(
  drawn: readonly number[],
  data: ReportedSuite,
  { suite, runs }: LoadedSuite,
): Promise<GalleryItem[]> {
  const itemAt = rowReader(suite, itemSchema);
  const answersAt = runs.map((run, place) => answerReader(run, data.runs[place]));
  const entries: Omit<GalleryItem, 'key'>[] = [];
  for (const index of drawn) {
    const item = await itemAt(index);
    if (item === null) continue;
    const answers: GalleryAnswer[] = [];
    for (const answerAt of answersAt) answers.push(await answerAt(index));
    entries.push({ item, answers });
  }
  const ids = new Set(entries.map(({ item }) => item.id));
  const keys = data.hasKey && ids.size > 0 ? await readKeys(suite, ids) : new Map<string, never>();
  return entries
    .sort((a, b) => compareItems(a.item, b.item))
    .map((entry) => ({ ...entry, key: keys.get(entry.item.id) ?? null }));
}

/** Reads an item's row from its place in a file; null where there is none. */
function rowReader<Row>({ report, offsets }: JoinedRows, schema: z.ZodType<Row>) {
  const reader = createLineReader(report.file);
  return async (index: number): Promise<Row | null> =>
    Number.isNaN(offsets[index]) ? null : schema.parse(JSON.parse(await reader.read(offsets[index])));
}

function answerReader({ outcomes, verdicts }: RunColumns, { summary, judges }: ReportedRun) {
  const responseAt = rowReader(outcomes, responseSchema);
  const judgementsAt = [...verdicts.values()].map((of, place) => ({
    judge: judges[place].label,
    rowAt: rowReader(of, judgementSchema),
  }));
  return async (index: number): Promise<GalleryAnswer> => ({
    run: summary.run,
    response: await responseAt(index),
    judgements: await Promise.all(
      judgementsAt.map(async ({ judge, rowAt }) => ({ judge, judgement: await rowAt(index) })),
    ),
  });
}

/** The valid key rows of the ids asked for; rows of other ids are not even checked, which is what makes it fast. */
async function readKeys(suite: SuiteColumns, ids: ReadonlySet<string>): Promise<Map<string, KeyRow>> {
  const rows = new Map<string, KeyRow>();
  for await (const entry of readJsonLines(suitePaths(suite.folder).key)) {
    if (entry.kind === 'invalid' || !ids.has(idOf(entry.value))) continue;
    const parsed = keyRowSchema.safeParse(entry.value);
    if (parsed.success) rows.set(parsed.data.id, parsed.data);
  }
  return rows;
}

function idOf(value: unknown): string {
  const hasId = typeof value === 'object' && value !== null && 'id' in value;
  return hasId && typeof value.id === 'string' ? value.id : '';
}

function compareItems(a: Item, b: Item): number {
  const [before, after] = [sortKey(a), sortKey(b)];
  const place = before.findIndex((part, index) => part !== after[index]);
  if (place < 0) return 0;
  return before[place] < after[place] ? -1 : 1;
}

function sortKey({ aspect, question, conditions, id }: Item): (string | number)[] {
  return [aspects.indexOf(aspect), question, promptNames.indexOf(conditions.prompt), id];
}
