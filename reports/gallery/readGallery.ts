import { runPaths, suitePaths } from '../../suites/paths.js';
import {
  type Item,
  type Judgement,
  judgementSchema,
  keyRowSchema,
  responseSchema,
} from '../../suites/schema.js';
import type { ReportData, ReportedRun } from '../reportData.js';
import type { GalleryAnswer, GalleryItem } from './galleryItem.js';
import { readChosenRows } from './readChosenRows.js';
import { sampleItems } from './sampleItems.js';

export interface GalleryOptions {
  readonly suite: string;
  /** Number of items. */
  readonly size: number;
  readonly seed: number;
}

/** Draws the items of the gallery, then fetches their keys, responses and judgements; nothing else is held. */
export async function readGallery(data: ReportData, options: GalleryOptions): Promise<GalleryItem[]> {
  const items = await sampleItems({ ...options, runs: data.runs });
  const ids = new Set(items.map(({ id }) => id));
  const keys = data.hasKey
    ? await readChosenRows(suitePaths(options.suite).key, keyRowSchema, ids)
    : new Map<string, never>();
  const answersOf: ((item: Item) => GalleryAnswer)[] = [];
  for (const run of data.runs) answersOf.push(await readAnswers(run, ids));
  return items.map((item) => ({
    item,
    key: keys.get(item.id) ?? null,
    answers: answersOf.map((answerOf) => answerOf(item)),
  }));
}

async function readAnswers({ folder, summary }: ReportedRun, ids: ReadonlySet<string>) {
  const paths = runPaths(folder);
  const responses = await readChosenRows(paths.responses, responseSchema, ids);
  const judges: { readonly name: string; readonly rows: ReadonlyMap<string, Judgement> }[] = [];
  for (const { name, judge } of summary.judges) {
    const ofJudge = judgementSchema.refine((row) => row.judge === judge);
    judges.push({ name, rows: await readChosenRows(paths.judgementRows(name), ofJudge, ids) });
  }
  return ({ id }: Item): GalleryAnswer => ({
    run: summary.run,
    response: responses.get(id) ?? null,
    judgements: judges.map(({ name, rows }) => ({ judge: name, judgement: rows.get(id) ?? null })),
  });
}
