import test from 'ava';
import { placeChoices } from '../../../../generator/kinds/radvuqa/placeChoices.js';
import { chooseBoxed } from '../../../../generator/kinds/radvuqa/questions/chooseBoxed.js';
import { chooseVisible } from '../../../../generator/kinds/radvuqa/questions/chooseVisible.js';
import { nameBoxed } from '../../../../generator/kinds/radvuqa/questions/nameBoxed.js';
import type { Question } from '../../../../generator/kinds/radvuqa/questions/question.js';
import { createRandom } from '../../../../util/random.js';
import { makePlannedContext } from '../../../support/makeQuestionContext.js';
import { makeScene } from '../../../support/makeScene.js';

const scene = makeScene(['.......', '.LL.SS.', '.LL.SS.', '.......'], {
  classes: { L: 'liver', S: 'spleen' },
});
const drafted = (question: Question) => {
  const draft = question.ask(scene, makePlannedContext(scene, 1));
  if (draft.kind === 'not asked') throw new Error(draft.reason);
  return { scene, question, draft, hints: null };
};
const visible = drafted(chooseVisible);
const times = (count: number) => Array.from({ length: count }, () => ({ ...visible }));
const place = (caseName: string, questions: Parameters<typeof placeChoices>[1]) =>
  placeChoices(caseName, questions, (...keys) => createRandom(7, ...keys));

test('of 15 questions of a type every position is right three or four times', (t) => {
  const positions = place('s0001', times(15));
  for (const position of [0, 1, 2, 3]) {
    const count = positions.filter((one) => one === position).length;
    t.true(count === 3 || count === 4, `${position}: ${count}`);
  }
});

test('each case has an order of its own', (t) => {
  const orders = ['a', 'b', 'c', 'd', 'e'].map((name) => place(name, times(12)).join(''));
  t.true(new Set(orders).size > 1);
});

test('more questions, and those of other types, leave the first positions as they were', (t) => {
  t.deepEqual(place('x', times(20)).slice(0, 9), place('x', times(9)));
  const between = times(9).flatMap((one) => [drafted(chooseBoxed), one]);
  t.deepEqual(
    place('x', between).filter((_, order) => order % 2 === 1),
    place('x', times(9)),
  );
});

test('an open question has no position', (t) => {
  t.deepEqual(place('x', [drafted(nameBoxed)]), [null]);
});
