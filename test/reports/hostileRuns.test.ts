import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { runPaths } from '../../suites/paths.js';
import { makeRuns, report } from '../support/readReport.js';

/** What a vendor may put in the place of run.json. */
const manifests: readonly (readonly [string, (path: string) => void, RegExp])[] = [
  [
    '300 MB of "["',
    (path) => truncateSync(path, 300 * 1024 * 1024),
    /expected a file of at most 4 MiB, found 300 MiB/,
  ],
  ['a million levels', (path) => writeFileSync(path, '['.repeat(1_000_000)), /nested more than 100 levels/],
  ['half a file', (path) => truncateSync(path, 20), /expected JSON/],
];

for (const [title, spoil, reason] of manifests) {
  test(`a manifest of ${title} does not take the report of the others away, and is told first`, async (t) => {
    const { folder, suite, runs } = await makeRuns(t, ['run-a', 'run-b'], 2);
    spoil(runPaths(runs[1]).manifest);
    const { markdown, page } = await report({ runs, suite, sample: 0 }, join(folder, 'out'));
    const [, first] = /## Warnings\n\n([^\n]*)\n\n## At a glance/.exec(markdown) ?? [];
    t.regex(first ?? '', /^The run run-b was left out: run\.json: /);
    t.regex(first ?? '', reason);
    t.true(page.includes('run-b was left out'));
    t.regex(markdown, /\| run-a \|/);
    await t.throwsAsync(report({ runs: [runs[1]], suite, sample: 0 }, join(folder, 'alone')), {
      message: reason,
    });
  });
}

test('answers of a million characters are cut in the page, which says so', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a'], 2);
  const { responses } = runPaths(runs[0]);
  const rows = readFileSync(responses, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const hostile = ['<'.repeat(1_000_000), '\ufdfa'.repeat(1_000_000), '\u202e\u0000'.repeat(500_000)];
  for (const [place, response] of hostile.entries()) {
    appendFileSync(
      responses,
      `${JSON.stringify({ ...rows[place], response, outcome: 'ok', error: null })}\n`,
    );
  }
  const { page } = await report({ runs, suite, sample: rows.length }, join(folder, 'out'));
  t.is(page.match(/cut here: 980000 more characters/g)?.length, hostile.length);
  t.true(page.length < 8_000_000, `${page.length}`);
});

test('one row of a repeat that nobody asks for makes no thousand columns', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a'], 2);
  const { responses } = runPaths(runs[0]);
  const [row] = readFileSync(responses, 'utf8').split('\n');
  appendFileSync(responses, `${JSON.stringify({ ...JSON.parse(row), repeat: 9999 })}\n`);
  const { markdown } = await report({ runs, suite, sample: 0 }, join(folder, 'out'));
  t.regex(markdown, /repeat: Too big: expected number to be .*99/);
});
