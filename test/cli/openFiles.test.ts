import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import test from 'ava';
import { packagePath } from '../../util/packagePath.js';
import { makeSuite } from '../support/makeSuite.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const program = packagePath('dist', 'cli', 'main.js');

/** The commands, and how many files may be open: as a program of Node is loaded, and as it is at work. */
const calls: readonly (readonly [string, number, (suite: string, folder: string) => readonly string[]])[] = [
  ['run', 50, (suite, run) => ['run', suite, '--model', 'baseline:random', '--out', run]],
  ['judge', 44, (suite, run) => ['judge', run, '--suite', suite]],
];

for (const [command, files, wordsOf] of calls) {
  test(`of ${command} too few files that may be open are named, and are no bug`, async (t) => {
    const folder = temporaryFolder(t);
    const suite = await makeSuite(join(folder, 'suite'), 2);
    const words = wordsOf(suite, join(folder, 'run'));
    const started = ['-c', `ulimit -n ${files}; exec "$@"`, 'sh', process.execPath, program, ...words];
    const { status, stderr } = spawnSync('sh', started, { encoding: 'utf8' });
    t.is(status, 1);
    t.regex(stderr, /radvuqa: .*too many open files/);
    t.false(stderr.includes('bug'));
  });
}
