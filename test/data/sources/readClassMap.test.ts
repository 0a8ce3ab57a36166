import { join } from 'node:path';
import test from 'ava';
import { readClassMap } from '../../../data/sources/readClassMap.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

function write(t: Parameters<typeof temporaryFolder>[0], content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return join(temporaryFolder(t, { 'mine.json': text }), 'mine.json');
}

test('a class map is read from JSON, sorted by id', async (t) => {
  t.deepEqual(await readClassMap(write(t, { 10: 'spleen', 2: 'liver' })), {
    name: 'mine',
    classes: [
      { id: 2, className: 'liver' },
      { id: 10, className: 'spleen' },
    ],
    ignored: [],
    aliases: {},
  });
});

test('several ids may be of one class, and ids with null or without a structure are ignored', async (t) => {
  const { classes, ignored } = await readClassMap(
    write(t, { 0: 'background', 1: 'liver', 2: 'liver', 3: null, 5: 'ignore' }),
  );
  t.deepEqual(
    classes.map(({ id, className }) => [id, className]),
    [
      [1, 'liver'],
      [2, 'liver'],
    ],
  );
  t.deepEqual(ignored, [3, 5]);
});

test('ids by name, lists of ids included, are the same map as names by id', async (t) => {
  const { classes } = await readClassMap(write(t, { background: 0, liver: [1, 4], spleen: 2, aorta: '3' }));
  t.deepEqual(
    classes,
    (await readClassMap(write(t, { 1: 'liver', 2: 'spleen', 3: 'aorta', 4: 'liver' }))).classes,
  );
});

test('of regions that lie within one another, an id is of the smallest', async (t) => {
  // KiTS 2023 as nnU-Net has it.
  const { classes } = await readClassMap(
    write(t, { background: 0, kidney: [1, 2, 3], masses: [2, 3], tumor: 2 }),
  );
  t.deepEqual(
    classes.map(({ id, className }) => [id, className]),
    [
      [1, 'kidney'],
      [2, 'lesion'],
      [3, 'lesion'],
    ],
  );
});

test('names in words and those of public data sets stand for classes of the table', async (t) => {
  const { classes } = await readClassMap(
    write(t, {
      1: 'Right Kidney',
      2: 'gall_bladder',
      3: 'postcava',
      4: 'left adrenal gland',
      5: 'LUNG-LEFT',
    }),
  );
  t.deepEqual(
    classes.map(({ className }) => className),
    ['kidney_right', 'gallbladder', 'inferior_vena_cava', 'adrenal_gland_left', 'lung_left'],
  );
});

test('aliases give names of their own a meaning, or none, in labels and in files', async (t) => {
  const map = await readClassMap(
    write(t, { labels: { 1: 'leber', 2: 'body' }, aliases: { leber: 'liver', body: null, milz: 'Spleen' } }),
  );
  t.deepEqual(map.classes, [{ id: 1, className: 'liver' }]);
  t.deepEqual(map.ignored, [2]);
  t.deepEqual(map.aliases, { leber: 'liver', body: null, milz: 'spleen' });
});

test("nnU-Net's dataset.json is a class map, of either version", async (t) => {
  const older = { name: 'x', modality: { 0: 'CT' }, labels: { 0: 'background', 1: 'liver' }, numTraining: 1 };
  const newer = { channel_names: { 0: 'CT' }, labels: { background: 0, liver: 1 }, file_ending: '.nii.gz' };
  for (const content of [older, newer]) {
    t.deepEqual((await readClassMap(write(t, content))).classes, [{ id: 1, className: 'liver' }]);
  }
});

for (const [what, content, message] of [
  ['no JSON', '{', /expected class names by label id/],
  ['an array', ['liver'], /expected class names by label id/],
  ['an id too large', { 70000: 'liver' }, /ids are at most 65535/],
  ['an id of six digits', { 100000: 'liver' }, /ids are integers/],
  ['a name that is no text', { 1: 5 }, /expected class names by label id/],
  ['an empty name', { 1: ' ' }, /names are not empty/],
  ['no classes', {}, /no class/],
  ['the background alone', { 0: 'background' }, /no class/],
  ['an id that is no integer', { liver: 1.5 }, /expected class names by label id/],
  ['two names for an id', { whole: [1, 2], core: [2, 3] }, /two names for the id 2: whole and core/],
  [
    'an alias that is no text',
    { labels: { 1: 'liver' }, aliases: { a: 1 } },
    /expected class names by label id/,
  ],
] as const) {
  test(`a class map with ${what} is refused`, async (t) => {
    const error = await t.throwsAsync(readClassMap(write(t, content)), { name: 'InputError', message });
    t.regex(error?.message ?? '', /mine\.json: /);
  });
}

test('names outside the anatomy table are refused at once, all of them, with the file', async (t) => {
  await t.throwsAsync(readClassMap(write(t, { 1: 'liver', 2: 'milz', 3: 'lever' })), {
    name: 'InputError',
    message: /mine\.json: expected names of the anatomy table.*found "milz", "lever"/,
  });
  await t.throwsAsync(readClassMap(write(t, { labels: { 1: 'liver' }, aliases: { milz: 'splen' } })), {
    message: /found "splen"/,
  });
});

test('a class map that is neither known nor a file is refused', async (t) => {
  await t.throwsAsync(readClassMap('totl'), { name: 'InputError', message: /total, total_v1, total_mr/ });
});
