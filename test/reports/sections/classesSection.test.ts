import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import test from 'ava';
import { parse } from 'csv-parse/sync';
import { writeReport } from '../../../reports/writeReport.js';
import { type AssessedMask, makeAssessedRuns } from '../../support/makeAssessedRuns.js';
import { makeRuns, report } from '../../support/readReport.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

/** Three patients of four masks; the second model accepts everything, and once says no score. */
const masks = Array.from({ length: 12 }, (_none, place): AssessedMask => {
  const accept = place % 2 === 0;
  return {
    subject: `s${place % 3}`,
    accept,
    rating: accept ? 5 : 2,
    scores: [place < 8 === accept ? 4 : 2, place === 5 ? null : 4],
  };
});

test('a suite of assessments has tables of both classes, a row a run, and a file of them', async (t) => {
  const folder = await temporaryFolder(t);
  const { suite, runs } = await makeAssessedRuns(masks, ['one', 'always']);
  const { files } = await writeReport({
    runs,
    suites: [suite],
    out: join(folder, 'out'),
    floorItems: 0,
    sample: 0,
  });
  const text = async (name: string) => readFile(files.find((file) => basename(file) === name) ?? '', 'utf8');
  const rows = (await text('report.md'))
    .split('\n')
    .filter((line) => /^\| (Run \| Model \| Judge \| Asked with|(one|always) \| .* \| basic) \|/.test(line))
    .map((line) => line.split(' | ').slice(4).join(' | '));
  const withoutIntervals = rows.map((row) => row.replaceAll(/ \([^)]* to [^)]*\)/g, ''));
  t.deepEqual(withoutIntervals, [
    'Items | True accept | False accept | False reject | True reject | Open | Accuracy | Precision, accept | Recall, accept | F1, accept | Precision, reject | Recall, reject (specificity) | F1, reject |',
    '12 | 4 | 2 | 2 | 4 | 0 | 66.7 % | 66.7 % | 66.7 % | 66.7 % | 66.7 % | 66.7 % | 66.7 % |',
    '12 | 6 | 5 | 0 | 0 | 1 | 50.0 % | 54.5 % | 100.0 % | 70.6 % | – | 0.0 % | 0.0 % |',
    'Subjects | Balanced accuracy | Kappa | MCC | AUC | Weighted kappa | Spearman |',
    '3 | 66.7 % | 0.33 | 0.33 | 66.7 % | 0.29 | 0.33 |',
    '3 | 50.0 % | 0.08 | 0.15 | 50.0 % | 0.00 | – |',
  ]);
  t.regex(rows[1], / 4 \| 0 \| 66\.7 % \(31\.4 to 89\.7\) \|/);
  const [one] = parse<Record<string, string>>(await text('classes.csv'), { columns: true });
  t.like(one, { run: 'one', kind: 'assessment', positive: 'accept', subjects: '3', truePositive: '4' });
  t.is(Number(one.kappa).toFixed(4), '0.3333');
});

test('suites without such answers have neither', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a']);
  const { markdown, bytes } = await report({ runs, suite, sample: 0 }, join(folder, 'out'));
  t.notRegex(markdown, /Both classes|Balanced accuracy/);
  t.notRegex(bytes, /truePositive/);
});
