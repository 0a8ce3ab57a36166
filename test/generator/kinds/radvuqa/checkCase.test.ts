import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { radvuqaRecipeSchema } from '../../../../generator/kinds/radvuqa/recipe.js';
import type { SuiteManifest } from '../../../../suites/schema/schema.js';
import { type DrawnSubject, drawnFiles, drawSubject, type Storage } from '../../../support/drawnSubject.js';
import { suiteOf } from '../../../support/suiteOf.js';

const recipe = {
  name: 'test',
  minimumAxialSize: 16,
  minimumLongerSide: 64,
  prompts: ['basic'],
  planes: ['axial'],
};
const drawn = drawSubject();

async function generate(
  subject: DrawnSubject,
  { set = {}, storage = {} }: { set?: Record<string, unknown>; storage?: Storage } = {},
): Promise<SuiteManifest> {
  const parsed = radvuqaRecipeSchema.parse({ ...recipe, ...set });
  const out = await suiteOf(drawnFiles('a', subject, storage), { recipe: parsed, seed: 3 });
  return JSON.parse(readFileSync(join(out, 'suite.json'), 'utf8')) as SuiteManifest;
}

/** The subject as its own mirror image: everything but the names, unless left and right are to be renamed. */
function mirrored({ image, masks, labels }: DrawnSubject, rename: (name: string) => string): DrawnSubject {
  const [nx] = image.shape;
  const flip = <Plain extends { readonly values: ArrayLike<number> }>(plain: Plain): Plain => ({
    ...plain,
    values: Array.from(
      plain.values,
      (_, index) => plain.values[index - (index % nx) + nx - 1 - (index % nx)],
    ),
  });
  const flipped = Object.entries(masks).map(([name, mask]) => [rename(name), flip(mask)] as const);
  return { image: flip(image), masks: Object.fromEntries(flipped), labels };
}

const otherSide = (name: string) =>
  name.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left'));
const offset = {
  ...drawn,
  image: { ...drawn.image, values: Array.from(drawn.image.values, (value) => value + 1024) },
};

test('a CT without its intercept is left out, unless any intensities are let in', async (t) => {
  const { rejectedCases, counts } = await generate(offset);
  t.is(counts.items, 0);
  t.regex(rejectedCases[0].message, /^a: expected Hounsfield units: .* found values from 1\d\d to \d+/);
  const any = await generate(offset, { set: { ctIntensities: 'any' } });
  t.deepEqual(any.rejectedCases, []);
  t.is(any.recipe.ctIntensities, 'any');
});

test('a mirrored case is left out; situs inversus is let in where it is allowed', async (t) => {
  const allowed = { set: { allowSitusInversus: true } };
  const flipped = mirrored(drawn, (name) => name);
  for (const options of [{}, allowed]) {
    t.regex(
      (await generate(flipped, options)).rejectedCases[0].message,
      /^a: expected left and right structures where/,
    );
  }
  const inverse = mirrored(drawn, otherSide);
  t.regex((await generate(inverse)).rejectedCases[0].message, /^a: expected organs on their usual sides/);
  const { rejectedCases, counts } = await generate(inverse, allowed);
  t.deepEqual(rejectedCases, []);
  t.true(counts.items > 0);
});

test('masks with fractions are told of', async (t) => {
  const half = (value: number) => (value === 0 ? 0 : 0.8);
  const masks = {
    ...drawn.masks,
    liver: { ...drawn.masks.liver, values: Array.from(drawn.masks.liver.values, half) },
  };
  const { cases } = await generate({ ...drawn, masks }, { storage: { mask: { type: 'float32' } } });
  t.deepEqual(
    cases[0].notices?.filter((notice) => notice.includes('fractions')),
    ['masks with fractions, which are taken as inside from half of their largest value on: liver.nii.gz'],
  );
  t.is(cases[0].items, (await generate(drawn)).cases[0].items);
});
