import test from 'ava';
import type { GliomaSlice } from '../../../../../generator/kinds/glioma/cutSlice.js';
import { gliomaTemplates } from '../../../../../generator/kinds/glioma/gliomaTemplates.js';
import { askPlaces } from '../../../../../generator/kinds/glioma/locate/askPlaces.js';
import {
  type LocateRecipe,
  locateRecipeSchema,
} from '../../../../../generator/kinds/glioma/locate/recipe.js';
import { fromRuns } from '../../../../../geometry/maskRuns.js';
import { judgeByRules } from '../../../../../judge/rules/judgeByRules.js';
import type { Mask } from '../../../../../statistics/mask.js';
import {
  type CoordinateConvention,
  coordinateConventions,
} from '../../../../../suites/answers/coordinates.js';
import type { Item, KeyRow } from '../../../../../suites/schema/schema.js';
import { drawMask } from '../../../../statistics/drawMask.js';

function asked(tumour: Mask, settings: Partial<LocateRecipe> & { readonly areaMm2?: number } = {}) {
  const { areaMm2 = tumour.values.reduce((sum, one) => sum + one, 0), ...parameters } = settings;
  const recipe = locateRecipeSchema.parse({ name: 'glioma-locate', ...parameters });
  const slice = { tumour, areaMm2, pixels: { pixelMm: 1.5 } } as unknown as GliomaSlice;
  return askPlaces(slice, { found: {} as never, recipe, templates: gliomaTemplates('locate', recipe) });
}

const disc = drawMask([64, 64], (x, y) => (x - 20) ** 2 + (y - 30) ** 2 < 120);

function answered(tumour: Mask, settings?: Parameters<typeof asked>[1]) {
  return asked(tumour, settings).flatMap((one) => ('rejected' in one ? [] : [one]));
}

test('of a tumour the centre, the box and the outline are asked for, and the key knows all of them', (t) => {
  const questions = answered(disc);
  t.deepEqual(
    questions.map(({ question }) => question),
    ['centre', 'box', 'polygon'],
  );
  for (const { answer } of questions) {
    if (answer.kind !== 'centre' && answer.kind !== 'box' && answer.kind !== 'polygon')
      return t.fail(answer.kind);
    t.deepEqual(answer.box, [10, 20, 30, 40]);
    t.deepEqual(fromRuns(answer.mask, disc), disc);
    t.is(answer.pixelMm, 1.5);
    t.true(answer.polygon.length >= 10);
  }
  t.is(questions[0].reference, '(30, 20)');
  t.is(questions[1].reference, '[(20, 10), (20, 30), (40, 30), (40, 10)]');
});

test('what cannot be asked is named', (t) => {
  const reasons = (tumour: Mask, areaMm2?: number) =>
    asked(tumour, areaMm2 === undefined ? {} : { areaMm2 }).map((one) =>
      'rejected' in one ? one.rejected : 'asked',
    );
  const nothing = drawMask([64, 64], () => false);
  t.deepEqual(new Set(reasons(nothing)), new Set(['no tumour on the slice']));
  t.deepEqual(new Set(reasons(nothing, 3)), new Set(['a tumour without a pixel of the picture']));
  t.deepEqual(reasons(drawMask([64, 64], (x, y) => y === 9 && x < 5)), [
    'asked',
    'a tumour of one row or column of pixels',
    'an outline with fewer than 10 pixels',
  ]);
  t.deepEqual(reasons(drawMask([64, 64], (x, y) => y < 3 && x < 3)), [
    'asked',
    'asked',
    'an outline with fewer than 10 pixels',
  ]);
});

const conventions: readonly CoordinateConvention[] = [...coordinateConventions, 'x-y pixels of 640x480'];

for (const coordinates of conventions) {
  test(`the reference answers its own question, asked for by ${coordinates}`, (t) => {
    for (const { question, form, answer, reference, text } of answered(disc, { coordinates })) {
      const item = { id: 'item', answer: form } as unknown as Item;
      const verdict = judgeByRules(item, { id: 'item', answer } as unknown as KeyRow, reference);
      if (verdict.outcome !== 'scored') return t.fail(verdict.reason);
      const { values, reading } = verdict;
      t.is(reading?.kind === question && 'had' in reading && reading.had, 'as asked');
      t.true((values.inBox ?? values.dice ?? 0) > 0.75, `${question}: ${JSON.stringify(values)}`);
      t.true((values.centreDistance ?? 0) < 1.5);
      t.false(text.includes('{{'));
    }
  });
}

test('a prompt says what its numbers mean', (t) => {
  const texts = (coordinates: CoordinateConvention) =>
    answered(disc, { coordinates })
      .map(({ text }) => text)
      .join('\n');
  const rows = texts('row-col pixels');
  t.true(rows.includes('(row, col)') && rows.includes('from 0 to 63') && rows.includes('top left corner'));
  t.true(rows.includes('[(row_min, col_min), (row_min, col_max), (row_max, col_max), (row_max, col_min)]'));
  t.true(rows.includes('10 to 15 points'));
  const thousandths = texts('y-x thousandths');
  t.true(thousandths.includes('(y, x)') && thousandths.includes('from 0 to 1000'));
  t.true(texts('x-y 0 to 1').includes('decimals from 0 to 1'));
  t.true(texts('x-y pixels of 640x480').includes('640 by 480 pixels'));
});

test('questions can be chosen', (t) => {
  t.deepEqual(
    answered(disc, { questions: ['box'] }).map(({ question }) => question),
    ['box'],
  );
});
