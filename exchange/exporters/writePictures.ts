import { join } from 'node:path';
import { csvText } from '../../reports/tables/csv/csvText.js';
import { rightAnswerOf, rightCategoryOf } from '../../suites/answers/answerKinds.js';
import { levelsOf } from '../../suites/conditions.js';
import { printableText } from '../../util/printable.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import type { ExportWriter } from '../exporter.js';
import { copyPictures } from '../rows/copyPictures.js';
import type { ExportRow } from '../rows/exportRow.js';
import { keyOf } from '../rows/keyOf.js';
import { programReason } from '../rows/programReason.js';

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
  ...['pair', 'window', 'perturbation', 'parameters', 'canary'],
];

/** Pictures as they are, and `labels.csv` with a row for each item: what a classifier is trained on and predicts for. */
export const picturesWriter: ExportWriter = {
  cannotExpress: programReason,
  async write(source) {
    const copied = new Set<string>();
    const rows: (string | number)[][] = [];
    for await (const row of source.rows()) {
      await copyPictures(row, source, copied);
      rows.push(cellsOf(row));
    }
    await writeFileAtomic(join(source.out, 'labels.csv'), printableText(csvText(columns, rows)));
  },
};

function cellsOf(row: ExportRow): (string | number)[] {
  const { item } = row;
  const { answer, reference } = keyOf(row);
  const { prompt, overlay, context, control, channel, window, perturbation } = levelsOf(item.conditions);
  const assessed = answer.kind === 'assessment' ? answer : null;
  return [
    ...[row.id, row.images.join(';'), row.subject, row.case, row.split ?? '', row.question],
    ...[rightCategoryOf(answer) ?? '', rightAnswerOf(answer, reference)],
    ...[assessed?.rating ?? '', assessed?.fault?.name ?? '', assessed?.fault?.severity ?? ''],
    ...[prompt, overlay, context, control, channel],
    ...[row.slice === null ? '' : (row.plane ?? ''), row.slice?.index ?? ''],
    ...[row.pair, window, perturbation, row.perturbation?.parameters ?? '', row.canary],
  ];
}
