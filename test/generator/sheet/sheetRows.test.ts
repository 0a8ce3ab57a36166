import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import sharp from 'sharp';
import { radvuqaRecipeSchema } from '../../../generator/kinds/radvuqa/recipe.js';
import { drawSheet } from '../../../generator/sheet/drawSheet.js';
import { createCounterpartCheck, findCounterparts } from '../../../generator/sheet/findCounterparts.js';
import { siblingRows } from '../../../generator/sheet/siblingRows.js';
import { suitePaths } from '../../../suites/paths.js';
import { type Item, itemSchema } from '../../../suites/schema/schema.js';
import { drawnFiles, drawSubject } from '../../support/drawnSubject.js';
import { suiteOf } from '../../support/suiteOf.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const files = drawnFiles('a', drawSubject());

async function makeSuite(parameters: Readonly<Record<string, unknown>>) {
  const small = { name: 'test', minimumAxialSize: 16, minimumLongerSide: 64, planes: ['axial'] };
  const recipe = radvuqaRecipeSchema.parse({ ...small, ...parameters });
  const suite = await suiteOf(files, { recipe, seed: 3 });
  const { items: path } = suitePaths(suite);
  const items = readFileSync(path, 'utf8').trim().split('\n');
  return { suite, path, items: items.map((line) => itemSchema.parse(JSON.parse(line))) };
}

/** A copy, since suites are made once and shared. */
async function changeableSuite(t: ExecutionContext) {
  const made = await makeSuite({ fractions: [0.4] });
  const suite = join(temporaryFolder(t), 'suite');
  cpSync(made.suite, suite, { recursive: true });
  return { suite, items: made.items };
}

const varied = {
  windows: [true, false],
  prompts: ['basic', 'advanced'],
  perturbations: [
    { name: 'contrast', severity: 2 },
    { name: 'noise', severity: 1 },
    { name: 'contrast', severity: 1 },
  ],
};

/** What is alike in a row, and what differs. */
function describe({ pair, conditions }: Item) {
  const { prompt, window, perturbation } = conditions;
  return {
    pair,
    prompt,
    window,
    perturbation: perturbation && `${perturbation.name} ${perturbation.severity}`,
  };
}

test('the windows of an item stand side by side, all else being equal', async (t) => {
  const { path, items } = await makeSuite(varied);
  const some = items.filter((_, place) => place % 9 === 0);
  const rows = await siblingRows(path, some, 'window');
  t.true(rows.length > 3);
  for (const row of rows) {
    const [first, second] = row.map(describe);
    t.deepEqual([first.window, second.window], ['window', 'min-max']);
    t.deepEqual({ ...second, window: 'window' }, first);
  }
});

test('each perturbation has a row, from the clean picture to the severest', async (t) => {
  const { path, items } = await makeSuite(varied);
  const clean = items.find(({ question }) => question === 'OEQ1.1');
  if (clean === undefined) throw new Error('no OEQ1.1');
  const rows = await siblingRows(path, [clean], 'perturbation');
  t.deepEqual(
    rows.map((row) => row.map((item) => describe(item).perturbation)),
    [
      [null, 'contrast 1', 'contrast 2'],
      [null, 'noise 1'],
    ],
  );
});

/** Where along its axis an item's slice lies. */
function fractionOf({ origin }: Item): number {
  if (origin.kind !== 'slice') throw new Error('not a slice');
  return origin.fraction;
}

test('a counterpart asks the same on the nearest slice of the same case, if that is near', async (t) => {
  const { items } = await makeSuite({ fractions: [0.4, 0.55, 0.7] });
  const other = await makeSuite({ fractions: [0.38, 0.45, 0.55] });
  const found = await findCounterparts(other.path, items);
  const hasCounterpart = await createCounterpartCheck(other.path);
  t.true(found.size > 5);
  for (const item of items) {
    const distances = other.items
      .filter(({ question, conditions }) => {
        return question === item.question && conditions.prompt === item.conditions.prompt;
      })
      .map((one) => Math.abs(fractionOf(one) - fractionOf(item)));
    const nearest = Math.min(...distances);
    const counterpart = found.get(item.id);
    t.is(counterpart !== undefined, nearest < 0.06);
    t.is(hasCounterpart(item), nearest < 0.06);
    if (counterpart === undefined) continue;
    t.is(counterpart.question, item.question);
    t.is(counterpart.conditions.prompt, item.conditions.prompt);
    t.is(Math.abs(fractionOf(counterpart) - fractionOf(item)), nearest);
  }
});

test('sheets of rows are as wide as their longest row', async (t) => {
  const { suite } = await makeSuite(varied);
  const folder = temporaryFolder(t);
  const widthOf = async (options: object) => {
    const out = join(folder, 'sheet.png');
    const { shown } = await drawSheet({ suite, out, count: 3, ...options });
    return { shown, width: (await sharp(out).metadata()).width };
  };
  t.deepEqual(await widthOf({ by: 'window' }), { shown: 6, width: 2 * 412 + 12 });
  t.deepEqual(await widthOf({ beside: [suite, suite] }), { shown: 9, width: 3 * 412 + 12 });
  t.deepEqual(await widthOf({ columns: 2 }), { shown: 3, width: 2 * 412 + 12 });
});

test('a sheet that would be too large becomes several, none wider or higher than asked', async (t) => {
  const { suite } = await makeSuite(varied);
  const folder = temporaryFolder(t);
  const whole = await drawSheet({ suite, out: join(folder, 'whole.png'), count: 3, by: 'perturbation' });
  const { height = 0 } = await sharp(whole.files[0]).metadata();
  const mostPixels = 900;
  const out = join(folder, 'sheet.png');
  const drawn = await drawSheet({ suite, out, count: 3, by: 'perturbation', mostPixels });
  t.true(height > mostPixels);
  t.is(drawn.shown, whole.shown);
  t.deepEqual([whole.files.length, drawn.files.length > 5], [1, true]);
  t.deepEqual(
    drawn.files.slice(0, 2).map((file) => basename(file)),
    ['sheet.png', 'sheet-2.png'],
  );
  for (const file of drawn.files) {
    const { width, height } = await sharp(file).metadata();
    t.true(Math.max(width, height) <= mostPixels, `${width} x ${height}`);
  }
});

test('a suite that has an id twice is refused', async (t) => {
  const { suite, items } = await changeableSuite(t);
  writeFileSync(suitePaths(suite).items, `${JSON.stringify(items[0])}\n`.repeat(2));
  const drawn = drawSheet({ suite, out: join(temporaryFolder(t), 'sheet.png') });
  await t.throwsAsync(drawn, { message: /each id once/ });
});

test('a text of any length makes a tile of bounded height', async (t) => {
  const { suite, items } = await changeableSuite(t);
  writeFileSync(
    suitePaths(suite).items,
    `${JSON.stringify({ ...items[0], text: 'word\n'.repeat(100_000) })}\n`,
  );
  const out = join(temporaryFolder(t), 'sheet.png');
  const { files } = await drawSheet({ suite, out });
  const { height } = await sharp(files[0]).metadata();
  t.true(height < 4000, String(height));
});

test('items without a counterpart are not on a sheet beside another suite; rows of both kinds are refused', async (t) => {
  const { suite } = await makeSuite({ fractions: [0.4] });
  const other = await makeSuite({ fractions: [0.55] });
  const out = join(temporaryFolder(t), 'sheet.png');
  await t.throwsAsync(drawSheet({ suite, out, beside: [other.suite] }), {
    message: /none with a counterpart/,
  });
  await t.throwsAsync(drawSheet({ suite, out, beside: [suite], by: 'window' }), { name: 'UsageError' });
});
