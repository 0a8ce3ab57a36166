import { join } from 'node:path';
import { csvText } from '../../reports/tables/csv/csvText.js';
import { rightAnswerOf, rightCategoryOf } from '../../suites/answers/answerKinds.js';
import { levelsOf } from '../../suites/conditions.js';
import type { KeyedItem } from '../../suites/rows/readItemsWithKey.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import type { WriteExport } from '../exporter.js';
import { copyPictures } from './copyPictures.js';

const columns = [
  ...[
    'id',
    'images',
    'subject',
    'case',
    'split',
    'question',
    'label',
    'answer',
    'rating',
    'fault',
    'severity',
  ],
  ...['prompt', 'overlay', 'context', 'control', 'channel', 'plane', 'slice'],
];

/** Pictures as they are, and `labels.csv` with a row for each item: what a classifier is trained on and predicts for. */
export const writePictures: WriteExport = async (items, options) => {
  const copied = new Set<string>();
  const rows: (string | number)[][] = [];
  for await (const keyed of items) {
    await copyPictures(keyed.item, options, copied);
    rows.push(rowOf(keyed));
  }
  await writeFileAtomic(join(options.out, 'labels.csv'), csvText(columns, rows));
  return rows.length;
};

function rowOf({ item, key }: KeyedItem): (string | number)[] {
  const { answer } = key;
  const { prompt, overlay, context, control, channel } = levelsOf(item.conditions);
  const { origin } = item;
  const assessed = answer.kind === 'assessment' ? answer : null;
  return [
    ...[item.id, item.images.join(';'), item.subject, item.case, item.split ?? '', item.question],
    ...[rightCategoryOf(answer) ?? '', rightAnswerOf(answer, key.reference)],
    ...[assessed?.rating ?? '', assessed?.fault?.name ?? '', assessed?.fault?.severity ?? ''],
    ...[prompt, overlay, context, control, channel],
    ...('index' in origin ? [origin.plane, origin.index] : ['', '']),
  ];
}
