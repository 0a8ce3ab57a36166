import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { checkExportOptions } from '../../exchange/checkExportOptions.js';
import type { ExportOptions } from '../../exchange/exporter.js';
import { UsageError } from '../../util/radvuqaError.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const where = { suite: 'suite', out: '/nowhere/export' };

const refused: readonly (readonly [string, Partial<ExportOptions>, RegExp])[] = [
  ['nothing', {}, /^--to: expected pictures or conversations.*, found nothing/],
  ['pictures', { form: 'native' }, /--form: expected verbatim, found native/],
  ['pictures', { images: 'embed' }, /--images: expected files, found embed/],
  ['pictures', { public: true }, /expected answers, which it is made of, found --public/],
  ['pictures', { licence: 'CC0-1.0' }, /expected no --licence/],
  ['pictures', { shardBytes: 5 }, /expected no --shard-size/],
  ['hf', { images: 'files', shardBytes: 5 }, /expected no --shard-size with --images files/],
  ['hf', { licence: '' }, /^--licence: expected an identifier.*, found ""/],
  ['hf', { licence: 'MIT\n---' }, /^--licence: expected an identifier.*, found "MIT\\n---"/],
  ['conversations', { split: 'test' }, /expected --split train, found --split test/],
];
for (const [name, options, message] of refused) {
  test(`an export to ${name} with ${JSON.stringify(options)} is refused`, (t) => {
    t.throws(() => checkExportOptions(name, { ...where, ...options }), { instanceOf: UsageError, message });
  });
}

test('a folder that is there is not written over', (t) => {
  const out = temporaryFolder(t);
  t.throws(() => checkExportOptions('pictures', { suite: 'suite', out }), { message: /not there yet/ });
});

test('a link that leads nowhere is not written over', (t) => {
  const out = join(temporaryFolder(t), 'export');
  symlinkSync('nowhere', out);
  t.throws(() => checkExportOptions('pictures', { suite: 'suite', out }), { message: /not there yet/ });
});

test('an export does not lie in the folder of its suite, nor by a link', (t) => {
  const suite = temporaryFolder(t, { 'suite.json': '' });
  const link = join(temporaryFolder(t), 'link');
  symlinkSync(suite, link);
  for (const out of [
    join(suite, 'export'),
    join(suite, 'new', 'export'),
    join(link, 'export'),
    join(suite, '..x'),
  ]) {
    const message = /expected a folder outside the suite's, found one within /;
    t.throws(() => checkExportOptions('hf', { suite, out }), { instanceOf: UsageError, message }, out);
  }
  t.notThrows(() => checkExportOptions('hf', { suite, out: `${suite}-export` }));
});

test('a licence may be an expression of several, and Parquet and tables of paths are divided', (t) => {
  const licence = 'MIT OR (Apache-2.0 WITH LLVM-exception) OR LicenseRef-own_1';
  t.is(checkExportOptions('hf', { ...where, licence, shardBytes: 5 }).shardBytes, 5);
  t.is(checkExportOptions('vlmevalkit', { ...where, images: 'files', shardBytes: 5 }).shardBytes, 5);
});

test('what is not named is the first that a form can do', (t) => {
  const { form, images, shardBytes } = checkExportOptions('pictures', where);
  t.deepEqual({ form, images, shardBytes }, { form: 'verbatim', images: 'files', shardBytes: 500_000_000 });
});
