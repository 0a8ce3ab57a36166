import test from 'ava';
import { createItems } from '../../../generator/items/createItems.js';
import { chooseBoxed } from '../../../generator/kinds/radvuqa/questions/chooseBoxed.js';
import type { Draft, Question } from '../../../generator/kinds/radvuqa/questions/question.js';
import { relateYellow } from '../../../generator/kinds/radvuqa/questions/relateYellow.js';
import { loadTemplates } from '../../../generator/text/templates.js';
import { itemSchema, keyRowSchema } from '../../../suites/schema/schema.js';
import { createRandom } from '../../../util/random.js';
import { makeAskContext } from '../../support/makeAskContext.js';
import { makeScene } from '../../support/makeScene.js';

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
const context = makeAskContext(5);
const window = { kind: 'window', lower: -150, upper: 250 } as const;
const shown = [
  { windowed: true, window, image: 'images/aa/1.png' },
  {
    windowed: false,
    window: { kind: 'min-max', lower: -1024, upper: 3071 } as const,
    image: 'images/bb/2.png',
  },
];

function itemsOf(
  question: Question,
  choice: number | null,
  change: (draft: Draft) => Draft = (draft) => draft,
) {
  const draft = question.ask(scene, context);
  if (draft.kind === 'not asked') throw new Error(draft.reason);
  const random = createRandom(1);
  const source = {
    recipe: context.recipe,
    templates: loadTemplates({}),
    subject: 'drawn',
    canary: 'marker',
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

test('each prompt and window gives an item of one pair, with the same options and right letter', (t) => {
  const items = itemsOf(chooseBoxed, 2);
  t.is(items.length, 6);
  t.is(new Set(items.map(({ item }) => item.id)).size, 6);
  t.is(new Set(items.map(({ item }) => item.pair)).size, 1);
  t.is(new Set(items.map(({ item }) => JSON.stringify(item.options))).size, 1);
  for (const { item, key } of items) t.is(item.options?.[key.choice ?? -1], key.answer);
});

test('the key says of each wrong option why it is wrong, and null at the right one', (t) => {
  const [{ key }] = itemsOf(chooseBoxed, 1);
  t.is(key.proof.distractors?.length, 4);
  t.deepEqual(
    key.proof.distractors?.map((level) => level === null),
    [false, true, false, false],
  );
});

test('ids tell nothing of the answer: another answer to the same picture has the same ids', (t) => {
  const mirrored = (draft: Draft): Draft => ({
    ...draft,
    answer: 'below',
    direction: 'below',
    marks: draft.marks.toReversed(),
  });
  const ids = (items: ReturnType<typeof itemsOf>) => items.map(({ item }) => [item.id, item.pair]);
  t.deepEqual(ids(itemsOf(relateYellow, null, mirrored)), ids(itemsOf(relateYellow, null)));
});

test('no hint names the answer, an option or a boxed structure', (t) => {
  const items = [...itemsOf(chooseBoxed, 0), ...itemsOf(relateYellow, null)];
  t.true(items.some(({ item }) => item.context.structures.length > 0));
  for (const { item, key } of items) {
    for (const hint of item.context.structures) {
      t.false(
        [key.answer, ...(item.options ?? []), ...key.proof.structures.map(({ name }) => name)].includes(hint),
      );
    }
  }
});
