import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { OutputError } from '../../util/radvuqaError.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import { folderContent } from '../support/folderContent.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

test('text and bytes are written, and nothing is left beside them', async (t) => {
  const folder = temporaryFolder(t, { 'a.json': 'a much longer text that was there before' });
  await writeFileAtomic(join(folder, 'a.json'), 'é\n');
  await writeFileAtomic(join(folder, 'b.bin'), Uint8Array.of(0, 255), join(folder, 'elsewhere'));
  t.deepEqual(Object.keys(folderContent(folder)), ['a.json', 'b.bin']);
  t.is(readFileSync(join(folder, 'a.json'), 'utf8'), 'é\n');
  t.deepEqual([...readFileSync(join(folder, 'b.bin'))], [0, 255]);
});

test('a link in the place of the temporary file is not written through', async (t) => {
  const folder = temporaryFolder(t, { private: 'key' });
  symlinkSync('private', join(folder, `a.json.${process.pid}.part`));
  await writeFileAtomic(join(folder, 'a.json'), 'new');
  t.deepEqual(
    ['private', 'a.json'].map((name) => readFileSync(join(folder, name), 'utf8')),
    ['key', 'new'],
  );
});

test('who reads the old file while it is replaced reads the old content to its end', async (t) => {
  const path = join(temporaryFolder(t, { 'a.json': 'old content' }), 'a.json');
  const reader = await open(path);
  await writeFileAtomic(path, 'new');
  t.is(await reader.readFile('utf8'), 'old content');
  await reader.close();
  t.is(readFileSync(path, 'utf8'), 'new');
});

test('where the temporary file cannot be written, the old file stays', async (t) => {
  const folder = temporaryFolder(t, { 'a.json': 'old' });
  const path = join(folder, 'a.json');
  const written = writeFileAtomic(path, 'new', join(folder, 'none', 'a.part'));
  const error = await t.throwsAsync(written, { instanceOf: OutputError, message: /ENOENT/ });
  t.is(error.subject, path);
  t.deepEqual(Object.keys(folderContent(folder)), ['a.json']);
  t.is(readFileSync(path, 'utf8'), 'old');
});

test('where the file cannot be replaced, no temporary file is left', async (t) => {
  const folder = temporaryFolder(t, { 'a.json/inside': 'a folder stands in the way' });
  const written = writeFileAtomic(join(folder, 'a.json'), 'new');
  await t.throwsAsync(written, { instanceOf: OutputError });
  t.deepEqual(Object.keys(folderContent(folder)), ['a.json/inside']);
});

test('a pipe in the place of the file is not replaced', async (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, 'a.json');
  execFileSync('mkfifo', [path]);
  await t.throwsAsync(writeFileAtomic(path, 'new'), { instanceOf: OutputError, message: /a named pipe/ });
  t.true(lstatSync(path).isFIFO());
});
