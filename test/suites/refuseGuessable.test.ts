import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { exportSuite } from '../../exchange/exportSuite.js';
import { refuseGuessable } from '../../suites/refuseGuessable.js';
import { UsageError } from '../../util/radvuqaError.js';
import { callRadvuqa } from '../support/callRadvuqa.js';
import { makeSuite } from '../support/makeSuite.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

for (const seed of [
  7,
  4815162,
  '0'.repeat(31).concat('1'),
  'deadbeef'.repeat(4),
  '0123456789abcdef'.repeat(2),
]) {
  test(`a suite by the seed ${seed} is not published`, (t) => {
    t.throws(() => refuseGuessable(seed, '--public'), { instanceOf: UsageError, message: /found by trying/ });
  });
}

test('a suite by 128 random bits is published', (t) => {
  for (const seed of ['7dbbea9742e7b455a431c70b6ba318a0', randomBytes(16).toString('hex')])
    t.notThrows(() => refuseGuessable(seed, '--public'));
});

test('a suite with a short seed is exported with its answers, and not as a public one', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 2);
  const out = join(folder, 'out');
  const { code, err } = await callRadvuqa('export', suite, '--to', 'hf', '--public', '--out', out);
  t.is(code, 2);
  t.regex(err, /export --public: .*seed is a number.*found by trying/);
  t.false(existsSync(out));
});

test('nor is it by the library, in any form', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 2);
  for (const form of ['hf', 'croissant', 'inspect', 'vlmevalkit', 'promptfoo', 'lmms-eval']) {
    const out = join(folder, form);
    await t.throwsAsync(exportSuite(form, { suite, out, public: true }), { message: /found by trying/ });
    t.false(existsSync(out));
  }
});
