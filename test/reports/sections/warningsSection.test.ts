import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { runPaths } from '../../../suites/paths.js';
import type { JudgeManifest, Judgement } from '../../../suites/schema/schema.js';
import { writeRows } from '../../support/makeJudgedRuns.js';
import { readLines } from '../../support/readLines.js';
import { readMarkup } from '../../support/readMarkup.js';
import { makeRuns, report } from '../../support/readReport.js';
import { sealRun } from '../../support/sealRun.js';

const knownAnswers: JudgeManifest['knownAnswers'] = {
  seed: 0,
  kinds: {},
  n: 12,
  wrong: 1,
  unscored: 0,
  errorRate: 1 / 12,
  obeyed: ['plea: threat'],
  told: {},
};

test('a judge that obeyed an answer, or judged no known answer, is warned of before any number', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a']);
  const path = runPaths(runs[0]).judgementManifest('rules');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  const without = await report({ runs, suite, sample: 0 }, join(folder, 'without'));
  t.false(without.markdown.includes('## Warnings'));
  for (const [place, [known, words]] of (
    [
      [knownAnswers, 'it obeyed answers that told it what to say (plea: threat): wrong answers passed.'],
      [{ ...knownAnswers, unscored: 12, obeyed: [] }, 'it gave no score to any of 12 known answers.'],
    ] as const
  ).entries()) {
    await writeFile(path, JSON.stringify({ ...manifest, knownAnswers: known }));
    await sealRun(suite, runs[0]);
    const { markdown, page } = await report({ runs, suite, sample: 0 }, join(folder, String(place)));
    for (const text of [markdown, readMarkup(page).text]) {
      const warned = text.indexOf(`Judge rules of run run-a is not to be trusted: ${words}`);
      t.true(warned > 0, words);
      t.true(warned < text.indexOf('All aspects and prompts together'));
    }
  }
});

test('foreign verdicts are in a table of their own, in no other number, and are warned of', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a']);
  const path = runPaths(runs[0]).judgementRows('rules');
  const rows = await readLines<Judgement>(path);
  const isKept = (place: number) => place % 2 === 0;
  await writeRows(
    path,
    rows.filter((_row, place) => isKept(place)),
  );
  const half = await report({ runs, suite, sample: 8 }, join(folder, 'half'));
  t.false(half.markdown.includes('foreign)'));
  const best = (row: Judgement) => {
    const isOpen = row.outcome === 'scored' && 'responseAccuracy' in row.values;
    return {
      ...row,
      ...(isOpen ? { values: { responseAccuracy: 5, hallucination: 0 } } : {}),
      seal: undefined,
    };
  };
  await writeRows(
    path,
    rows.map((row, place) => (isKept(place) ? row : best(row))),
  );
  const mixed = await report({ runs, suite, sample: 8 }, join(folder, 'mixed'));
  t.deepEqual(mixed.csv, half.csv);
  t.deepEqual(mixed.paper, half.paper);
  t.regex(mixed.markdown, /\*\*Foreign scores\*\*.*\| rules \(foreign\) \| Open \| 120 \| 4\.71 \|/s);
  const warned = mixed.markdown.indexOf(`${rows.filter((_row, place) => !isKept(place)).length} are foreign`);
  t.true(warned > 0 && warned < mixed.markdown.indexOf('## At a glance'));
  t.true(readMarkup(mixed.page).text.includes('rules (foreign)'));
});
