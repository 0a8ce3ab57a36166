import type { z } from 'zod';
import type { JoinedRows } from '../../../results/join/joinRows.js';
import type { RunColumns } from '../../../results/join/runColumns.js';
import { promptNames } from '../../../suites/conditions.js';
import {
  aspects,
  type Item,
  itemSchema,
  judgementSchema,
  keyRowSchema,
  responseSchema,
} from '../../../suites/schema/schema.js';
import { createLineReader } from '../../../util/lineReader.js';
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
  { suite, key, runs }: LoadedSuite,
): Promise<GalleryItem[]> {
  const itemAt = rowReader(suite, itemSchema);
  const answersAt = runs.map((run, place) => answerReader(run, data.runs[place]));
  const keyAt = key === null ? async () => null : rowReader(key, keyRowSchema);
  const entries: GalleryItem[] = [];
  // In the order of the files, whose blocks are then read once.
  for (const index of drawn.toSorted((one, other) => one - other)) {
    const item = await itemAt(index);
    if (item === null) continue;
    const answers: GalleryAnswer[] = [];
    for (const answerAt of answersAt) answers.push(await answerAt(index));
    entries.push({ item, key: await keyAt(index), answers });
  }
  return entries.sort((a, b) => compareItems(a.item, b.item));
}

/** Reads an item's row from its place in a file; null where there is none, or none that can be used. */
function rowReader<Row>({ report, offsets }: JoinedRows, schema: z.ZodType<Row>) {
  const reader = createLineReader(report.file);
  return async (index: number): Promise<Row | null> => {
    if (Number.isNaN(offsets[index])) return null;
    return schema.safeParse(JSON.parse(await reader.read(offsets[index]))).data ?? null;
  };
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

function compareItems(a: Item, b: Item): number {
  const [before, after] = [sortKey(a), sortKey(b)];
  const place = before.findIndex((part, index) => part !== after[index]);
  if (place < 0) return 0;
  return before[place] < after[place] ? -1 : 1;
}

function sortKey({ aspect, question, conditions, id }: Item): (string | number)[] {
  return [aspects.indexOf(aspect), question, promptNames.indexOf(conditions.prompt), id];
}
