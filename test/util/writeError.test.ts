import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { openJsonLinesWriter } from '../../util/jsonLinesWriter.js';
import { OutputError } from '../../util/radvuqaError.js';
import { isOfMachine, writeError } from '../../util/writeError.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

test('a full disk, too many open files and too long a name are named as what they are', async (t) => {
  const disk = await writeFile('/dev/full', 'x').catch((error: unknown) => error);
  t.regex(
    writeError('run', disk).message,
    /run: expected .*, found a full disk \(ENOSPC\)\. Hint: make room/,
  );
  t.true(isOfMachine(disk));
  const open = Object.assign(new Error('EMFILE: too many open files'), { code: 'EMFILE' });
  t.regex(writeError('run', open).message, /found too many open files \(EMFILE\)\. Hint: raise the limit/);
  const long = join(temporaryFolder(t), 'x'.repeat(300));
  const message = /found a name that is too long for the file system \(ENAMETOOLONG\)/;
  await t.throwsAsync(writeFileAtomic(long, 'x'), { instanceOf: OutputError, message });
});

test('a folder that was removed under its rows is noticed with the next write', async (t) => {
  const folder = join(temporaryFolder(t), 'run');
  await mkdir(folder);
  const writer = await openJsonLinesWriter(join(folder, 'responses.jsonl'));
  await writer.write({ id: 'a' });
  await writer.drain();
  await rm(folder, { recursive: true });
  await writer.write({ id: 'b' });
  const message = /found that it was removed meanwhile/;
  await t.throwsAsync(writer.drain(), { instanceOf: OutputError, message });
  await t.throwsAsync(writer.close(), { instanceOf: OutputError, message });
});
