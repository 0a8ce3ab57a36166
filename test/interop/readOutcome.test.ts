import test from 'ava';
import { readOutcome } from './readOutcome.js';

for (const [title, code, text, outcome, said] of [
  ['all rows are right', 0, 'loader: datasets\n12/12 rows right\n', 'right', '12/12 rows right'],
  ['a row is wrong', 1, 'WRONG pixels: a\n11/12 rows right\n', 'wrong', '11/12 rows right'],
  [
    'Python was aborted after all rows were right',
    250,
    '12/12 rows right\nterminate called without an active exception\n',
    'right',
    '12/12 rows right',
  ],
  [
    'Python was aborted after a row was wrong',
    250,
    '11/12 rows right\nterminate called without an active exception\n',
    'wrong',
    '11/12 rows right',
  ],
  ['nothing was summed up, whatever the exit code says', 0, 'hello\n', 'wrong', 'hello'],
  ['the loader broke', 1, 'Traceback\nKeyError: "id"\n', 'wrong', 'KeyError: "id"'],
  ['the export is not found', 2, 'load_x.py EXPORT [SUITE]\n', 'wrong', 'load_x.py EXPORT [SUITE]'],
  [
    'the tool cannot be installed',
    2,
    'could not install inspect: no network\nat all\n',
    'not checked',
    'could not install inspect: no network',
  ],
  ['it was ended', null, 'half', 'not checked', 'it took too long, and was ended'],
] as const) {
  test(`what a loader of another tool says of an export where ${title}`, (t) => {
    t.deepEqual(readOutcome(code, text), { outcome, said, text });
  });
}
