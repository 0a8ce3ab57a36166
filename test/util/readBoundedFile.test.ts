import { execFileSync } from 'node:child_process';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { InputError } from '../../util/radvuqaError.js';
import { readBoundedFile, readStrangersFile } from '../../util/readBoundedFile.js';
import { readJsonLines } from '../../util/readJsonLines.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const mebibyte = 1024 * 1024;

test('a file up to the bound is read, and one of a byte more is refused unread', async (t) => {
  const folder = temporaryFolder(t, { 'a.json': '' });
  const path = join(folder, 'a.json');
  truncateSync(path, mebibyte);
  t.is((await readBoundedFile(path, mebibyte)).length, mebibyte);
  truncateSync(path, mebibyte + 1);
  const message = /expected a file of at most 1 MiB, found 2 MiB/;
  await t.throwsAsync(readBoundedFile(path, mebibyte), { instanceOf: InputError, message });
});

test('what may never end is refused at once, as a whole and by lines', async (t) => {
  const folder = temporaryFolder(t);
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  for (const [path, found] of [
    [join(folder, 'pipe'), /found a named pipe/],
    ['/dev/zero', /found a device/],
    [folder, /found a folder/],
  ] as const) {
    await t.throwsAsync(readBoundedFile(path, mebibyte), { instanceOf: InputError, message: found });
    await t.throwsAsync(readJsonLines(path).next(), { instanceOf: InputError, message: found });
  }
});

test("a stranger's file is what it holds, or nothing; a machine without room for more open files is no missing file", async (t) => {
  const folder = temporaryFolder(t, { 'a.txt': 'words' });
  t.is((await readStrangersFile(join(folder, 'a.txt'), mebibyte))?.toString(), 'words');
  for (const path of [join(folder, 'b.txt'), join(folder, 'a.txt', 'c'), folder, '/dev/zero'])
    t.is(await readStrangersFile(path, mebibyte), null, path);
  t.is(await readStrangersFile(join(folder, 'a.txt'), 4), null);
  const script = `
    import { openSync } from 'node:fs';
    import { readStrangersFile } from ${JSON.stringify(import.meta.resolve('../../util/readBoundedFile.js'))};
    try { for (;;) openSync(process.argv[1], 'r'); } catch {}
    readStrangersFile(process.argv[1], 100).then(() => console.log('read'), ({ code }) => console.log(code));`;
  const words = ['-c', 'ulimit -n 60; exec "$0" --input-type=module -e "$1" "$2"'];
  const told = execFileSync('/bin/sh', [...words, process.execPath, script, join(folder, 'a.txt')]);
  t.is(told.toString(), 'EMFILE\n');
});
