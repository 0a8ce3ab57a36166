import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { radvuqaRecipeSchema } from '../../generator/kinds/radvuqa/recipe.js';
import { type Item, itemSchema, keyRowSchema, suiteManifestSchema } from '../../suites/schema/schema.js';
import { drawnFiles, drawSubject } from '../support/drawnSubject.js';
import { sliceOrigin } from '../support/ofSlice.js';
import { suiteOf } from '../support/suiteOf.js';

const names = ['noise', 'contrast', 'sharpness', 'motion-blur', 'low-resolution', 'low-dose'] as const;
const base = {
  name: 'test',
  minimumAxialSize: 16,
  minimumLongerSide: 96,
  prompts: ['basic'],
  planes: ['axial'],
};
const files = drawnFiles('a', drawSubject());

async function makeSuite(parameters: object) {
  const recipe = radvuqaRecipeSchema.parse({ ...base, ...parameters });
  const out = await suiteOf(files, { recipe, seed: 3 });
  const lines = (file: string) => readFileSync(join(out, file), 'utf8').trim().split('\n');
  return {
    out,
    items: lines('items.jsonl').map((line) => itemSchema.parse(JSON.parse(line))),
    keys: lines('key.jsonl').map((line) => keyRowSchema.parse(JSON.parse(line))),
    manifest: suiteManifestSchema.parse(JSON.parse(readFileSync(join(out, 'suite.json'), 'utf8'))),
  };
}

const perturbed = { perturbations: names.map((name) => ({ name, severity: 2 })) };

/** A clean item, and each item that shows the same under a perturbation. */
function twins(items: readonly Item[]): { clean: Item; twin: Item }[] {
  const clean = new Map(items.filter(isClean).map((item) => [item.pair, item]));
  return items.flatMap((twin) => {
    const found = clean.get(twin.pair);
    return found === undefined || isClean(twin) ? [] : [{ clean: found, twin }];
  });
}

/** Clean items without the suite's own marker. */
function cleanOf(items: readonly Item[]): unknown[] {
  return items.filter(isClean).map(({ canary: _canary, ...item }) => item);
}

function isClean({ conditions }: Item): boolean {
  return conditions.perturbation === null;
}

test('a perturbed item asks what its clean twin asks, with the same options in the same order', async (t) => {
  const { items, keys } = await makeSuite(perturbed);
  const answers = new Map(keys.map(({ id, answer, reference }) => [id, { answer, reference }]));
  const pairs = twins(items);
  t.deepEqual(
    [...new Set(pairs.map(({ twin }) => twin.conditions.perturbation?.name))].sort(),
    [...names].sort(),
  );
  for (const { clean, twin } of pairs) {
    t.not(twin.id, clean.id);
    t.deepEqual(
      { ...twin, id: '', images: [], conditions: null },
      { ...clean, id: '', images: [], conditions: null },
    );
    t.deepEqual(answers.get(twin.id), answers.get(clean.id));
  }
});

test('each gives one more item of the pair, with a picture of its own; severities of one share their draws', async (t) => {
  const severities = [1, 3].map((severity) => ({ name: 'contrast', severity }));
  const { items } = await makeSuite({ perturbations: severities });
  const pairs = new Map<string, Item[]>();
  for (const item of items) pairs.set(item.pair, [...(pairs.get(item.pair) ?? []), item]);
  t.true(pairs.size >= 12);
  for (const members of pairs.values()) {
    const shown = members.map(({ conditions }) => conditions.perturbation);
    t.deepEqual(
      shown.map((perturbation) => perturbation?.severity ?? null),
      [null, 1, 3],
    );
    t.is(shown[1]?.seed, shown[2]?.seed);
    t.is(new Set(members.map(({ images }) => images[0])).size, 3);
  }
  const drawn = items.map((item) => JSON.stringify([sliceOrigin(item).index, item.conditions.perturbation]));
  const slices = new Set(items.map((item) => sliceOrigin(item).index));
  t.is(new Set(drawn).size, 3 * slices.size, 'a slice is perturbed in one way for all its questions');
});

test('a perturbation is asked for by a name that is listed, at a whole severity, and once', (t) => {
  const parse = (wanted: unknown) =>
    String(radvuqaRecipeSchema.safeParse({ name: 'test', perturbations: wanted }).error);
  const asked = { name: 'noise', severity: 1 };
  t.is(parse([asked]), 'undefined');
  t.regex(parse([{ ...asked, name: 'fog' }]), /expected one of: noise, contrast/);
  t.regex(parse([asked, asked]), /each member once/);
  for (const severity of [0, 1.5, 6]) t.regex(parse([{ ...asked, severity }]), /severity/);
});

test('boxes are drawn after the perturbation, at the same place and in the same colours', async (t) => {
  const { out, items } = await makeSuite(perturbed);
  const boxed = twins(items).filter(({ clean }) => clean.question === 'OEQ2');
  t.true(boxed.length >= names.length);
  for (const { clean, twin } of boxed) {
    const [before, after] = await Promise.all(
      [clean, twin].map(({ images }) => colours(join(out, images[0]))),
    );
    t.true(before.size > 20);
    t.deepEqual(after, before);
    t.not(twin.images[0], clean.images[0]);
  }
});

/** Pixels that are not grey, with their colours. */
async function colours(path: string): Promise<Map<number, string>> {
  const { data, info } = await sharp(path).raw().toBuffer({ resolveWithObject: true });
  const found = new Map<number, string>();
  for (let at = 0; at < data.length; at += info.channels) {
    const pixel = data.subarray(at, at + 3);
    if (pixel.some((value) => value !== pixel[0])) found.set(at, pixel.join());
  }
  return found;
}

test('clean items are the same as without perturbations', async (t) => {
  const [alone, beside] = await Promise.all([makeSuite({}), makeSuite(perturbed)]);
  t.deepEqual(cleanOf(beside.items), cleanOf(alone.items));
});

test('items whose structure is hidden are left out, counted by question and perturbation', async (t) => {
  const strict = { ...perturbed, minimumContrastToNoise: 60 };
  const [all, some] = await Promise.all([makeSuite(perturbed), makeSuite(strict)]);
  const counts = Object.entries(some.manifest.cases[0].rejected).filter(([reason]) => /hides/.test(reason));
  const left = counts.reduce((sum, [, count]) => sum + count, 0);
  t.true(left > 0 && some.items.length > all.items.length / 7);
  t.deepEqual(cleanOf(some.items), cleanOf(all.items));
  const usual = Object.entries(all.manifest.cases[0].rejected).filter(([reason]) => /hides/.test(reason));
  t.is(all.items.length - some.items.length, left - usual.reduce((sum, [, count]) => sum + count, 0));
  t.true(counts.some(([reason]) => /^OEQ\d.*: (noise|low-dose) 2 hides a structure$/.test(reason)));
});
