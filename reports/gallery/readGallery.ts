import { promptNames } from '../../suites/conditions.js';
import { runPaths, suitePaths } from '../../suites/paths.js';
import {
  aspects,
  type Item,
  itemSchema,
  type Judgement,
  judgementSchema,
  keyRowSchema,
  responseSchema,
} from '../../suites/schema/schema.js';
import type { ReportData, ReportedRun } from '../reportData.js';
import type { GalleryAnswer, GalleryItem } from './galleryItem.js';
import { readChosenRows } from './readChosenRows.js';

export interface GallerySource {
  readonly suite: string;
  readonly ids: ReadonlySet<string>;
}

/**
 * Fetches the items of the gallery with their keys, responses and judgements, in one pass over each file.
 *
 * @returns the items by aspect, question, prompt and id.
 */
export async function readGallery(data: ReportData, { suite, ids }: GallerySource): Promise<GalleryItem[]> {
  if (ids.size === 0) return [];
  const paths = suitePaths(suite);
  const items = [...(await readChosenRows(paths.items, itemSchema, ids)).values()].sort(compareItems);
  const keys = data.hasKey ? await readChosenRows(paths.key, keyRowSchema, ids) : new Map<string, never>();
  const answersOf: ((item: Item) => GalleryAnswer)[] = [];
  for (const run of data.runs) answersOf.push(await readAnswers(run, ids));
  return items.map((item) => ({
    item,
    key: keys.get(item.id) ?? null,
    answers: answersOf.map((answerOf) => answerOf(item)),
  }));
}

async function readAnswers({ folder, summary, judges: reported }: ReportedRun, ids: ReadonlySet<string>) {
  const paths = runPaths(folder);
  const responses = await readChosenRows(paths.responses, responseSchema, ids);
  const judges: { readonly label: string; readonly rows: ReadonlyMap<string, Judgement> }[] = [];
  for (const {
    summary: { name, judge },
    label,
  } of reported) {
    const ofJudge = judgementSchema.refine((row) => row.judge === judge);
    judges.push({ label, rows: await readChosenRows(paths.judgementRows(name), ofJudge, ids) });
  }
  return ({ id }: Item): GalleryAnswer => ({
    run: summary.run,
    response: responses.get(id) ?? null,
    judgements: judges.map(({ label, rows }) => ({ judge: label, judgement: rows.get(id) ?? null })),
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
