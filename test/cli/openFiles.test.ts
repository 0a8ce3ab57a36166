import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import test from 'ava';
import { packagePath } from '../../util/packagePath.js';
import { makeSuite } from '../support/makeSuite.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

test('too few files that may be open are named, and are no bug', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 2);
  const words = ['run', suite, '--model', 'baseline:random', '--out', join(folder, 'run')];
  const program = packagePath('dist', 'cli', 'main.js');
  const started = ['-c', 'ulimit -n 50; exec "$@"', 'sh', process.execPath, program, ...words];
  const { status, stderr } = spawnSync('sh', started, { encoding: 'utf8' });
  t.is(status, 1);
  t.regex(stderr, /radvuqa: .*too many open files/);
  t.false(stderr.includes('bug'));
});
