import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { ExportOptions } from '../../../exchange/exporter.js';
import { exportSuite } from '../../../exchange/exportSuite.js';
import { loadRecipe } from '../../../generator/loadRecipe.js';
import { itemSchema, keyRowSchema } from '../../../suites/schema/schema.js';
import { InputError } from '../../../util/radvuqaError.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import { drawnFiles, drawSubject } from '../../support/drawnSubject.js';
import { gliomaSuite } from '../../support/gliomaSuite.js';
import { makeSuite } from '../../support/makeSuite.js';
import { readLines } from '../../support/readLines.js';
import { readParquet, readParquetMetadata } from '../../support/readParquet.js';
import { suiteOf } from '../../support/suiteOf.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { giveTestSeed } from '../../support/testSeed.js';

async function ctSuite(settings: readonly string[] = []): Promise<string> {
  const small = ['minimumAxialSize=16', 'minimumLongerSide=64', 'fractions=[0.4,0.55]', 'planes=["axial"]'];
  const recipe = await loadRecipe('radvuqa-ct', [...small, ...settings]);
  return suiteOf(drawnFiles('a', drawSubject(), { layout: 'multilabel' }), {
    ...{ recipe, seed: 3, classMap: 'total' },
  });
}

async function exported(
  t: ExecutionContext,
  suite: string,
  options: Partial<ExportOptions> = {},
): Promise<string> {
  const out = join(temporaryFolder(t), 'export');
  await exportSuite('hf', { suite, out, ...options });
  return out;
}

const only = 'data/test-00000-of-00001.parquet';

test('rows of Parquet files hold what items and keys say, with the very bytes of the pictures', async (t) => {
  const suite = await ctSuite(['perturb=noise:3']);
  const items = (await readLines(join(suite, 'items.jsonl'))).map((row) => itemSchema.parse(row));
  const keys = (await readLines(join(suite, 'key.jsonl'))).map((row) => keyRowSchema.parse(row));
  const rows = await readParquet(join(await exported(t, suite), only));
  t.deepEqual(
    rows.map(({ id }) => id),
    items.map(({ id }) => id),
  );
  for (const [place, row] of rows.entries()) {
    const { images, text, pair, answer, conditions } = items[place];
    const key = keys[place];
    t.like(row, { text, pair, answer: key.reference, prompt: conditions.prompt });
    t.deepEqual(row.options ?? null, answer.kind === 'choice' ? answer.options : null);
    t.is(row.choice ?? null, key.answer.kind === 'choice' ? BigInt(key.answer.choice) : null);
    t.deepEqual(row.distractors ?? null, key.answer.kind === 'choice' ? key.answer.wrong : null);
    t.deepEqual(JSON.parse(String(row.proof)), key.proof);
    const { bytes } = row.image as { readonly bytes: Uint8Array };
    t.true(Buffer.from(bytes).equals(readFileSync(join(suite, images[0]))));
    const { parameters = null } = (row.perturbation ?? {}) as { readonly parameters?: string };
    const { seed: _seed, ...applied } = conditions.perturbation?.parameters ?? {};
    t.deepEqual(JSON.parse(parameters ?? '{}'), applied);
  }
});

test('features stand in the file, and a picture that several items show stands there once', async (t) => {
  const suite = await ctSuite(['perturb=noise:3']);
  const path = join(await exported(t, suite), only);
  const { key_value_metadata: described, row_groups: groups, num_rows: rows } = readParquetMetadata(path);
  const told = JSON.parse(described?.find(({ key }) => key === 'huggingface')?.value ?? '{}');
  t.deepEqual(told.info.features.image, { _type: 'Image' });
  t.deepEqual(told.info.features.options.feature, { dtype: 'string', _type: 'Value' });
  t.is(groups.length, Math.ceil(Number(rows) / 100));
  const pictures = readdirSync(join(suite, 'images'), { recursive: true, withFileTypes: true }).filter(
    (one) => one.isFile(),
  );
  const bytes = pictures.reduce((sum, one) => sum + statSync(join(one.parentPath, one.name)).size, 0);
  const [{ columns }] = groups;
  const stored = columns.find(
    ({ meta_data: of }) => of?.path_in_schema.join('.') === 'image.bytes',
  )?.meta_data;
  t.true(stored?.encodings.includes('RLE_DICTIONARY'));
  t.is(stored?.codec, 'UNCOMPRESSED');
  t.true(Number(stored?.total_compressed_size) < bytes + 1000 + 4 * pictures.length);
});

test('pictures that are shown once each are plain', async (t) => {
  const imageOf = (place: number) => `images/00/${place}.png`;
  const suite = giveTestSeed(await makeSuite(temporaryFolder(t), 3, imageOf));
  for (const place of [0, 1, 2]) copyFileSync(join(suite, 'images/00/tiny.png'), join(suite, imageOf(place)));
  const out = await exported(t, suite, { public: true });
  const { row_groups: groups } = readParquetMetadata(join(out, only));
  const stored = groups[0].columns.find(
    ({ meta_data: of }) => of?.path_in_schema.join('.') === 'image.bytes',
  );
  t.false(stored?.meta_data?.encodings.includes('RLE_DICTIONARY'));
});

test('files are no larger than is asked for, and their names say how many there are', async (t) => {
  const suite = await ctSuite(['perturb=noise:3']);
  const whole = await readParquet(join(await exported(t, suite), only));
  const folder = join(await exported(t, suite, { shardBytes: 10_000 }), 'data');
  const names = readdirSync(folder).sort();
  t.true(names.length > 2);
  t.regex(names.at(-1) ?? '', new RegExp(`^test-0*${names.length - 1}-of-0*${names.length}\\.parquet$`));
  const rows = (await Promise.all(names.map((name) => readParquet(join(folder, name))))).flat();
  t.deepEqual(
    rows.map(({ id }) => id),
    whole.map(({ id }) => id),
  );
});

test('splits by subject are the splits of the export', async (t) => {
  const suite = await gliomaSuite('glioma-grade', []);
  const items = (await readLines(join(suite, 'items.jsonl'))).map((row) => itemSchema.parse(row));
  const out = await exported(t, suite);
  for (const split of ['train', 'test'] as const) {
    const rows = await readParquet(join(out, `data/${split}-00000-of-00001.parquet`));
    t.deepEqual(
      rows.map(({ id }) => id),
      items.filter((item) => item.split === split).map(({ id }) => id),
    );
  }
  t.regex(readFileSync(join(out, 'README.md'), 'utf8'), /"split":"train","path":"data\/train-\*\.parquet"/);
  const one = await exported(t, suite, { split: 'test' });
  t.deepEqual(readdirSync(join(one, 'data')), ['test-00000-of-00001.parquet']);
});

test('the card counts rows, and tells licence, thresholds, floors, limits and canary', async (t) => {
  const suite = await ctSuite(['perturb=noise:3']);
  const { canary } = JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8'));
  const out = await exported(t, suite, { licence: 'CC-BY-4.0' });
  const card = readFileSync(join(out, 'README.md'), 'utf8');
  const [, matter] = card.split('---\n');
  const members = Object.fromEntries(
    matter
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), JSON.parse(line.slice(line.indexOf(':') + 1))]),
  );
  const rows = await readParquet(join(out, only));
  t.is(members.license, 'cc-by-4.0');
  t.like(members.dataset_info.splits[0], { name: 'test', num_examples: rows.length });
  t.regex(card, /\| OEQ2 \| Response accuracy \| (\d\.\d+|–)/);
  t.regex(card, /"minimumArea": \d+/);
  t.regex(card, /\| CT \| total, .* \| not stated \| 1 \| 1 \|/);
  t.true(card.includes(canary));
});

test('a licence that the Hub does not list is told by name', async (t) => {
  const suite = await ctSuite(['perturb=noise:3']);
  const card = readFileSync(
    join(await exported(t, suite, { licence: 'TCIA Restricted' }), 'README.md'),
    'utf8',
  );
  t.regex(card, /license: "other"\nlicense_name: "tcia-restricted"/);
});

test('croissant.json describes each column, and each file by its hash', async (t) => {
  const out = await exported(t, await ctSuite(['perturb=noise:3']));
  const { distribution, recordSet } = JSON.parse(readFileSync(join(out, 'croissant.json'), 'utf8'));
  t.is(distribution.length, 1);
  t.is(distribution[0].sha256, sha256Hex(readFileSync(join(out, distribution[0].contentUrl))));
  const [row] = await readParquet(join(out, only));
  t.deepEqual(
    recordSet[0].field.map((field: { readonly '@id': string }) => field['@id']),
    Object.keys(row).map((name) => `items/${name}`),
  );
});

test('as files, pictures lie beside a table that names them', async (t) => {
  const suite = await ctSuite(['perturb=noise:3']);
  const out = await exported(t, suite, { images: 'files' });
  const rows = await readLines<{ readonly id: string; readonly file_name: string }>(
    join(out, 'test', 'metadata.jsonl'),
  );
  t.is(rows.length, (await readLines(join(suite, 'items.jsonl'))).length);
  t.true(rows.every((row) => existsSync(join(out, 'test', row.file_name))));
  t.false(existsSync(join(out, 'data')));
});

test('a picture that is missing ends the export, and leaves no folder', async (t) => {
  const suite = await makeSuite(
    temporaryFolder(t),
    40,
    (place) => `images/00/${place === 30 ? 'gone' : 'tiny'}.png`,
  );
  const out = join(temporaryFolder(t), 'export');
  await t.throwsAsync(exportSuite('hf', { suite, out }), {
    instanceOf: InputError,
    message: /the pictures of item item-30, found .*gone\.png: missing/,
  });
  t.deepEqual([out, `${out}.part`].filter(existsSync), []);
});

test('a picture that is another one than its name says is in no export', async (t) => {
  const { suite, pictures } = await copyWithPictures(t);
  copyFileSync(pictures[1], pictures[0]);
  const out = join(temporaryFolder(t), 'export');
  await t.throwsAsync(exportSuite('hf', { suite, out }), {
    instanceOf: InputError,
    message: /the pictures of item .*another picture than its name says/,
  });
  t.deepEqual([out, `${out}.part`].filter(existsSync), []);
});

async function copyWithPictures(t: ExecutionContext) {
  const suite = join(temporaryFolder(t), 'suite');
  cpSync(await ctSuite(), suite, { recursive: true });
  const entries = readdirSync(join(suite, 'images'), { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile());
  return { suite, pictures: files.map((one) => join(one.parentPath, one.name)).sort() };
}
