import { chmodSync, existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { removeOutputs } from '../../sandbox/removeOutputs.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

test('a folder is removed with closed folders and links in it, and nothing that links lead to', async (t) => {
  const folder = temporaryFolder(t, { 'kept/file': 'kept', 'out/closed/inner/file': 'x' });
  symlinkSync(join(folder, 'kept'), join(folder, 'out', 'link'));
  chmodSync(join(folder, 'out', 'closed', 'inner'), 0o000);
  chmodSync(join(folder, 'out', 'closed'), 0o000);
  await removeOutputs(join(folder, 'out'));
  t.false(existsSync(join(folder, 'out')));
  t.true(existsSync(join(folder, 'kept', 'file')));
});

test('a folder deeper than a path can be is removed', async (t) => {
  const folder = temporaryFolder(t);
  // Two chains of folders, each as long as a path may be: the second is moved to the end of the first.
  const chain = `${Array.from({ length: 900 }, () => 'd').join('/')}`;
  mkdirSync(join(folder, 'out', chain), { recursive: true });
  mkdirSync(join(folder, 'more', chain, chain), { recursive: true });
  writeFileSync(join(folder, 'more', 'file'), 'x');
  renameSync(join(folder, 'more'), join(folder, 'out', chain, 'more'));
  await removeOutputs(join(folder, 'out'));
  t.false(existsSync(join(folder, 'out')));
});

test('a folder that is not there needs no removal', async (t) => {
  await t.notThrowsAsync(removeOutputs(join(temporaryFolder(t), 'out')));
});
