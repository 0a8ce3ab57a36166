import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { orOutputError } from '../../util/orOutputError.js';
import { InputError, OutputError } from '../../util/radvuqaError.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

test('what the operating system refuses is said of the folder', async (t) => {
  const path = join(temporaryFolder(t, { file: 'no folder' }), 'file', 'images');
  const error = await t.throwsAsync(orOutputError('suite', mkdir(path)), { instanceOf: OutputError });
  t.is(error.subject, 'suite');
  t.regex(error.message, /expected a folder that can be written, found ENOTDIR/);
  t.like(error.cause, { code: 'ENOTDIR' });
});

for (const thrown of [
  new TypeError('a defect'),
  new InputError({ subject: 'ct.nii.gz', expected: 'a', found: 'b' }),
]) {
  test(`a ${thrown.name} stays what it is`, async (t) => {
    await t.throwsAsync(orOutputError('suite', Promise.reject(thrown)), { is: thrown });
  });
}

test('the result is that of the work', async (t) => {
  t.is(await orOutputError('suite', Promise.resolve(3)), 3);
});
