import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { isWithinFolder } from '../../util/isWithinFolder.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

test('what lies in a folder is told by where links lead, whether or not it is there', (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'suite'));
  symlinkSync(join(folder, 'suite'), join(folder, 'link'));
  writeFileSync(join(folder, 'suite', 'file'), '');
  const suite = join(folder, 'suite');
  for (const path of ['suite', 'suite/a/b', 'suite/..a', 'link/a', 'suite/file/a', 'x/../suite/a'])
    t.true(isWithinFolder(join(folder, path), suite), path);
  for (const path of ['.', 'suite-2', 'link-2', 'a/suite'])
    t.false(isWithinFolder(join(folder, path), suite), path);
  t.true(isWithinFolder(suite, join(folder, 'link')));
  t.true(isWithinFolder(suite, '/'));
});
