import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { generateSuite } from '../../generator/generate.js';
import type { Perturbation } from '../../generator/images/perturbations/perturbation.js';
import { perturbations } from '../../generator/images/perturbations/perturbations.js';
import { radvuqaRecipeSchema } from '../../generator/kinds/radvuqa/recipe.js';
import { type Item, itemSchema } from '../../suites/schema/schema.js';
import { drawnFiles, drawSubject } from '../support/drawnSubject.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

/** Darkens by a drawn number of greys, at most 20 for each grade of severity. */
const darkened: Perturbation<{ readonly greys: number }> = {
  name: 'darkened',
  draw: (random, severity) => ({ greys: 1 + random.integer(20 * severity) }),
  apply: (image, { greys }) => ({ ...image, greys: image.greys.map((grey) => Math.max(0, grey - greys)) }),
};
(perturbations as Perturbation[]).push(darkened);

const recipe = radvuqaRecipeSchema.parse({
  name: 'test',
  minimumAxialSize: 16,
  minimumLongerSide: 64,
  planes: ['axial'],
  fractions: [0.4, 0.55],
  prompts: ['basic'],
  perturbations: [
    { name: 'darkened', severity: 1 },
    { name: 'darkened', severity: 3 },
  ],
});

test('each perturbation of the recipe gives one more item of the pair, with a picture of its own', async (t) => {
  const source = temporaryFolder(t, drawnFiles('a', drawSubject()));
  const out = join(temporaryFolder(t), 'suite');
  await generateSuite({ recipe, source, out });
  const lines = readFileSync(join(out, 'items.jsonl'), 'utf8').trim().split('\n');
  const items = lines.map((line) => itemSchema.parse(JSON.parse(line)));
  const pairs = new Map<string, Item[]>();
  for (const item of items) pairs.set(item.pair, [...(pairs.get(item.pair) ?? []), item]);
  t.true(pairs.size >= 12);
  for (const members of pairs.values()) {
    t.deepEqual(
      members.map(({ conditions }) => conditions.perturbation?.severity ?? null),
      [null, 1, 3],
    );
    t.is(new Set(members.map(({ images }) => images[0])).size, 3);
    t.is(new Set(members.map(({ text }) => text)).size, 1);
  }
  const drawn = items.flatMap(({ origin, conditions: { perturbation } }) =>
    perturbation === null ? [] : [JSON.stringify([origin.index, perturbation])],
  );
  t.is(new Set(drawn).size, 4, 'a slice is perturbed in one way for all its questions');
});

test('a perturbation is asked for by a name that is listed, and each severity once', (t) => {
  const parse = (wanted: unknown) => radvuqaRecipeSchema.safeParse({ name: 'test', perturbations: wanted });
  t.regex(String(parse([{ name: 'fog', severity: 1 }]).error), /expected one of: darkened/);
  t.regex(String(parse([recipe.perturbations[0], recipe.perturbations[0]]).error), /each member once/);
  t.false(parse([{ name: 'darkened', severity: 0 }]).success);
});
