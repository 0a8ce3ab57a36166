import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { runPaths, suitePaths } from '../../suites/paths.js';
import { callRadvuqa } from '../support/callRadvuqa.js';
import { makeSuite } from '../support/makeSuite.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

interface Given {
  readonly suite: string;
  readonly run: string;
  readonly file: string;
}

/** Which file is a pipe, and the call that meets it. */
const pipes: readonly (readonly [string, (given: Given) => string, (given: Given) => readonly string[]])[] = [
  [
    'the file that is handed in',
    ({ file }) => file,
    ({ suite, file, run }) => ['submit', suite, '--responses', file, '--model', 'x', '--out', `${run}-new`],
  ],
  [
    'the items of a suite',
    ({ suite }) => suitePaths(suite).items,
    ({ suite, run }) => ['run', suite, '--model', 'baseline:random', '--out', `${run}-new`],
  ],
  [
    'the key of a suite',
    ({ suite }) => suitePaths(suite).key,
    ({ suite, run }) => ['judge', run, '--suite', suite],
  ],
  [
    'the responses of a run',
    ({ run }) => runPaths(run).responses,
    ({ suite, run }) => ['judge', run, '--suite', suite],
  ],
  [
    "a judge's lock",
    ({ run }) => join(runPaths(run).judgements, 'rules.lock'),
    ({ suite, run }) => ['judge', run, '--suite', suite],
  ],
];

for (const [what, pathOf, callOf] of pipes) {
  test(`a pipe in the place of ${what} is refused, and not waited for`, async (t) => {
    const folder = temporaryFolder(t);
    const suite = await makeSuite(join(folder, 'suite'), 2);
    const given = { suite, run: join(folder, 'run'), file: join(folder, 'answers.jsonl') };
    const made = await callRadvuqa('run', suite, '--model', 'baseline:random', '--out', given.run);
    t.is(made.code, 0, made.err);
    mkdirSync(runPaths(given.run).judgements, { recursive: true });
    rmSync(pathOf(given), { force: true });
    execFileSync('mkfifo', [pathOf(given)]);
    const { code, err } = await callRadvuqa(...callOf(given));
    t.not(code, 0);
    t.regex(err, /a named pipe/);
  });
}
