import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { radvuqaRecipeSchema } from '../../generator/kinds/radvuqa/recipe.js';
import { formatComposition } from '../../reports/text/formatComposition.js';
import { measureComposition } from '../../suites/composition.js';
import { suitePaths } from '../../suites/paths.js';
import { type Item, itemSchema } from '../../suites/schema/schema.js';
import { drawnFiles, drawSubject } from '../support/drawnSubject.js';
import { suiteOf } from '../support/suiteOf.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

/** A suite of two cases with both windows and two prompts, and its items. */
async function madeSuite(): Promise<{ path: string; items: Item[] }> {
  const parameters = { name: 'test', minimumAxialSize: 16, minimumLongerSide: 64 };
  const recipe = radvuqaRecipeSchema.parse({
    ...parameters,
    prompts: ['basic', 'advanced'],
    windows: [true, false],
    planes: ['axial', 'coronal'],
  });
  const files = { ...drawnFiles('a', drawSubject()), ...drawnFiles('b', drawSubject(2)) };
  const path = suitePaths(await suiteOf(files, { recipe, seed: 3 })).items;
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return { path, items: lines.map((line) => itemSchema.parse(JSON.parse(line))) };
}

test('images, questions and items are counted by type and plane', async (t) => {
  const { path, items } = await madeSuite();
  const composition = await measureComposition(path);
  t.deepEqual(composition.places, ['axial', 'coronal']);
  t.deepEqual(
    composition.types.toSorted(),
    [...new Set(items.map(({ question }) => question)), 'all'].sort(),
  );
  for (const type of composition.types) {
    for (const place of [...composition.places, 'all']) {
      const own = items.filter(
        ({ question, origin }) =>
          (type === 'all' || question === type) &&
          (place === 'all' || (origin.kind === 'slice' && origin.plane === place)),
      );
      t.deepEqual(
        composition.of(type, place),
        {
          images: new Set(own.flatMap(({ images }) => images)).size,
          questions: new Set(own.map(({ pair }) => pair)).size,
          items: own.length,
        },
        `${type} ${place}`,
      );
    }
  }
});

test('the text has a row for each type, and the row of Table I', async (t) => {
  const { path, items } = await madeSuite();
  const lines = formatComposition('test', await measureComposition(path)).split('\n');
  const pairs = items.filter(({ question }) => question === 'OEQ2').length;
  t.regex(lines.find((line) => line.startsWith('  OEQ2')) ?? '', new RegExp(` ${pairs}$`));
  t.regex(lines.find((line) => /^ {2}test /.test(line)) ?? '', new RegExp(` ${items.length} .*yes.*yes.*-`));
});

test('types stand by aspect, not as the first case happens to have them; perturbed images are about robustness', async (t) => {
  const { items } = await madeSuite();
  const ofType = (question: string) => items.filter((item) => item.question === question).slice(0, 1);
  const rows = [...ofType('OEQ4'), ...ofType('OEQ2'), ...ofType('OEQ1.1')];
  const perturbation = { name: 'noise', severity: 3, parameters: {}, seed: 1 };
  const [perturbed] = rows.map((item) => ({ ...item, conditions: { ...item.conditions, perturbation } }));
  const measure = (written: readonly unknown[]) => {
    const lines = written.map((row) => `${JSON.stringify(row)}\n`).join('');
    return measureComposition(join(temporaryFolder(t, { 'items.jsonl': lines }), 'items.jsonl'));
  };
  const clean = await measure(rows);
  t.deepEqual(clean.types, ['OEQ1.1', 'OEQ2', 'OEQ4', 'all']);
  t.false(clean.aspects.has('robustness'));
  t.true((await measure([...rows, perturbed])).aspects.has('robustness'));
});
