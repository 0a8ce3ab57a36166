import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { openArchive } from '../../../util/zip/openArchive.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { zipFile } from '../../support/zipFile.js';

/**
 * Two members "samples/a.json", by zipfile-zstd 0.0.4 of Python:
 * z = ZipFile(b, 'w', 93); for t in ['first', 'radvuqa ' * 4000]: i = ZipInfo('samples/a.json'); i.compress_type = 93; z.writestr(i, t)
 */
const packedByZstandard =
  'UEsDBBQAAABdAAAAIQBX7nGSDgAAAAUAAAAOAAAAc2FtcGxlcy9hLmpzb24otS/9AFgpAABmaXJzdFBLAwQUAAAAXQAAACEAWZ22bxkAAAAAfQAADgAAAHNhbXBsZXMvYS5qc29uKLUv/QBYhQAAQHJhZHZ1cWEgAQD1/PbCBVBLAQIUAxQAAABdAAAAIQBX7nGSDgAAAAUAAAAOAAAAAAAAAAAAAACAAQAAAABzYW1wbGVzL2EuanNvblBLAQIUAxQAAABdAAAAIQBZnbZvGQAAAAB9AAAOAAAAAAAAAAAAAACAAToAAABzYW1wbGVzL2EuanNvblBLBQYAAAAAAgACAHgAAAB/AAAAAAA=';

async function open(t: ExecutionContext, bytes: Buffer) {
  const path = join(temporaryFolder(t), 'archive');
  writeFileSync(path, bytes);
  const archive = await openArchive(path);
  t.teardown(archive.close);
  return archive;
}

test('members packed by Zstandard are read, and of two of one name the last', async (t) => {
  const archive = await open(t, Buffer.from(packedByZstandard, 'base64'));
  t.deepEqual([...archive.names()], ['samples/a.json']);
  t.is((await archive.read('samples/a.json')).toString(), 'radvuqa '.repeat(4000));
});

for (const method of ['stored', 'deflated'] as const) {
  test(`members that are ${method} are read in any order`, async (t) => {
    const archive = await open(t, zipFile({ a: 'one', b: 'two' }, method));
    t.is((await archive.read('b')).toString(), 'two');
    t.is((await archive.read('a')).toString(), 'one');
    await t.throwsAsync(archive.read('c'), { message: 'no such member' });
  });
}

test('a member that unpacks to more than 64 MiB is refused', async (t) => {
  const archive = await open(t, zipFile({ bomb: '0'.repeat(70_000_000) }));
  await t.throwsAsync(archive.read('bomb'), { message: /more than 67108864 bytes/ });
});

test('a member that was changed or cut off is refused, and so is what is no archive', async (t) => {
  const changed = zipFile({ a: 'one' }, 'stored');
  changed.write('two', changed.indexOf('one'));
  await t.throwsAsync((await open(t, changed)).read('a'), { message: /checksum/ });
  await t.throwsAsync(open(t, zipFile({ a: 'one' }).subarray(0, 20)));
  await t.throwsAsync(open(t, Buffer.from('no archive')));
});

test('a name that would lead out of a folder is refused', async (t) => {
  await t.throwsAsync(open(t, zipFile({ '../a': 'one' })), { message: /invalid relative path/ });
});
