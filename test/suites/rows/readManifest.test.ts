import { join } from 'node:path';
import test from 'ava';
import { z } from 'zod';
import { readManifest } from '../../../suites/rows/readManifest.js';
import {
  calibrationSchema,
  judgeManifestSchema,
  priceTableSchema,
  runManifestSchema,
  suiteManifestSchema,
} from '../../../suites/schema/schema.js';
import { InputError } from '../../../util/radvuqaError.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const schema = z.strictObject({ id: z.string(), box: z.array(z.int()).optional() });

test('a manifest is read as a whole', async (t) => {
  const path = join(temporaryFolder(t, { 'a.json': '{\n  "id": "a"\n}\n' }), 'a.json');
  t.deepEqual(await readManifest(path, schema), { id: 'a' });
});

const badManifests = [
  { title: 'that is cut off', content: '{"id": "a"', expected: 'JSON', found: /JSON/ },
  { title: 'that is empty', content: '', expected: 'JSON', found: /JSON/ },
  { title: 'with a wrong member', content: '{"id":7}', expected: 'a valid manifest', found: /^id: .*string/ },
  { title: 'with an unknown one', content: '{"id":"a","x":1}', expected: 'a valid manifest', found: /"x"/ },
];

for (const { title, content, expected, found } of badManifests) {
  test(`a manifest ${title} is refused by name`, async (t) => {
    const path = join(temporaryFolder(t, { 'a.json': content }), 'a.json');
    const error = await t.throwsAsync(readManifest(path, schema), { instanceOf: InputError });
    t.like(error.details, { subject: path, expected });
    t.regex(error.details.found, found);
  });
}

test('a missing manifest is named', async (t) => {
  const path = join(temporaryFolder(t), 'a.json');
  const error = await t.throwsAsync(readManifest(path, schema), {
    instanceOf: InputError,
    message: /ENOENT/,
  });
  t.like(error.details, { subject: path, expected: 'a readable file' });
});

const remade = [
  { family: 'radvuqa-suite', schema: suiteManifestSchema, hint: /radvuqa generate/ },
  { family: 'radvuqa-run', schema: runManifestSchema, hint: /radvuqa run/ },
  { family: 'radvuqa-judgement', schema: judgeManifestSchema, hint: /radvuqa judge/ },
  { family: 'radvuqa-calibration', schema: calibrationSchema, hint: /radvuqa calibrate/ },
] as const;

for (const { family, schema: ofFile, hint } of remade) {
  test(`a ${family} of another version is refused, with the command that makes it again`, async (t) => {
    for (const format of [`${family}/1`, `${family}/99`, undefined]) {
      const folder = temporaryFolder(t, { 'a.json': JSON.stringify({ format, name: 'old' }) });
      const path = join(folder, 'a.json');
      const error = await t.throwsAsync(readManifest<unknown>(path, ofFile), { instanceOf: InputError });
      t.is(error.subject, path);
      t.is(error.details.found, `${format ?? 'a file without a format'}, made by another version of radvuqa`);
      t.regex(error.details.hint ?? '', hint);
    }
  });
}

test('what is of another format altogether is not taken for another version', async (t) => {
  const folder = temporaryFolder(t, { 'a.json': '{"format":"radvuqa-run/2"}' });
  for (const ofFile of [suiteManifestSchema, priceTableSchema]) {
    const error = await t.throwsAsync(readManifest<unknown>(join(folder, 'a.json'), ofFile));
    t.regex(error.message, /a valid manifest, found format: /);
  }
});
