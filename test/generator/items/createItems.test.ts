import test from 'ava';
import { createItems } from '../../../generator/items/createItems.js';
import type { Draft } from '../../../generator/items/draft.js';
import { planByLevel } from '../../../generator/kinds/radvuqa/plan/planByLevel.js';
import { chooseBoxed } from '../../../generator/kinds/radvuqa/questions/chooseBoxed.js';
import type { Question } from '../../../generator/kinds/radvuqa/questions/question.js';
import { relateYellow } from '../../../generator/kinds/radvuqa/questions/relateYellow.js';
import { radvuqaRecipeSchema } from '../../../generator/kinds/radvuqa/recipe.js';
import { shippedTemplates } from '../../../generator/kinds/radvuqa/shippedTemplates.js';
import { optionsOf } from '../../../suites/answers/answerKinds.js';
import { itemSchema, keyRowSchema } from '../../../suites/schema/schema.js';
import { createRandom } from '../../../util/random.js';
import { makeQuestionContext } from '../../support/makeQuestionContext.js';
import { makeScene } from '../../support/makeScene.js';
import { sliceProof } from '../../support/ofSlice.js';

const picture = [
  '...........',
  '.LL.....SS.',
  '.LL.....SS.',
  '...........',
  '....K......',
  '.a..p..i..g',
  '...........',
];
const scene = makeScene(picture, {
  classes: {
    L: 'liver',
    S: 'spleen',
    K: 'kidney_left',
    a: 'aorta',
    p: 'pancreas',
    i: 'inferior_vena_cava',
    g: 'gallbladder',
  },
});
const context = makeQuestionContext(5);
const window = { kind: 'window', lower: -150, upper: 250 } as const;
const shown = [
  { view: { window, perturbation: null }, image: 'images/aa/1.png' },
  {
    view: { window: { kind: 'min-max', lower: -1024, upper: 3071 } as const, perturbation: null },
    image: 'images/bb/2.png',
  },
];

function itemsOf(
  question: Question,
  choice: number | null,
  change: (draft: Draft) => Draft = (draft) => draft,
) {
  const draft = question.ask(scene, { ...context, plan: planByLevel(scene, context) });
  if (draft.kind === 'not asked') throw new Error(draft.reason);
  const random = createRandom(1);
  const source = {
    recipe: radvuqaRecipeSchema.parse({ name: 'test' }),
    templates: shippedTemplates(context.parameters),
    subject: 'drawn',
    scene,
    question,
  };
  return createItems({ ...source, draft: change(draft), choice, random }, shown);
}

test('rows hold to their schemas', (t) => {
  for (const { item, key } of itemsOf(chooseBoxed, 2)) {
    t.deepEqual(itemSchema.parse(item), item);
    t.deepEqual(keyRowSchema.parse(key), key);
  }
});

test('each item says in which window its image is shown', (t) => {
  // -150 to 250 Hounsfield units are level 50, width 400; -1024 to 3071 are level 1023.5, width 4095.
  const windows = itemsOf(chooseBoxed, 2).map(({ item }) => [item.conditions.window, item.windows]);
  t.deepEqual(
    windows,
    [0, 1, 2, 3, 4, 5].map((place) =>
      place < 3 ? ['window', [{ level: 50, width: 400 }]] : ['min-max', [{ level: 1023.5, width: 4095 }]],
    ),
  );
});

test('each prompt and window gives an item of one pair, with the same options and right letter', (t) => {
  const items = itemsOf(chooseBoxed, 2);
  t.is(items.length, 6);
  t.is(new Set(items.map(({ item }) => item.id)).size, 6);
  t.is(new Set(items.map(({ item }) => item.pair)).size, 1);
  t.is(new Set(items.map(({ item }) => JSON.stringify(item.answer))).size, 1);
  for (const { item, key } of items) {
    if (key.answer.kind !== 'choice') return t.fail(key.answer.kind);
    t.is(optionsOf(item.answer)?.[key.answer.choice], key.reference);
  }
});

test('the key says of each wrong option why it is wrong, and null at the right one', (t) => {
  const [{ key }] = itemsOf(chooseBoxed, 1);
  if (key.answer.kind !== 'choice') return t.fail(key.answer.kind);
  t.deepEqual(
    key.answer.wrong.map((level) => level === null),
    [false, true, false, false],
  );
});

test('ids tell nothing of the answer: another answer to the same picture has the same ids', (t) => {
  const mirrored = (draft: Draft): Draft => ({
    ...draft,
    reference: 'below',
    answer: {
      kind: 'open',
      form: { kind: 'direction', target: 'a', reference: 'b' },
      key: { kind: 'direction', direction: 'below' },
    },
    marks: draft.marks.toReversed(),
  });
  const ids = (items: ReturnType<typeof itemsOf>) => items.map(({ item }) => [item.id, item.pair]);
  t.deepEqual(ids(itemsOf(relateYellow, null, mirrored)), ids(itemsOf(relateYellow, null)));
});

test('no hint names the answer, an option or a boxed structure', (t) => {
  const items = [...itemsOf(chooseBoxed, 0), ...itemsOf(relateYellow, null)];
  t.true(items.some(({ item }) => item.origin.told.structures.length > 0));
  for (const { item, key } of items) {
    for (const hint of item.origin.told.structures) {
      t.false(
        [
          key.reference,
          ...(optionsOf(item.answer) ?? []),
          ...sliceProof(key).structures.map(({ name }) => name),
        ].includes(hint),
      );
    }
  }
});
