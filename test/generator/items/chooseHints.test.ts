import test from 'ava';
import { chooseHints } from '../../../generator/items/chooseHints.js';
import type { Distractor, Draft, DraftAnswer } from '../../../generator/items/draft.js';
import { createRandom } from '../../../util/random.js';
import { makeScene } from '../../support/makeScene.js';

const scene = makeScene(['LL..SS', 'D.i..d', 'KK..RR', '.p...t'], {
  classes: {
    L: 'liver',
    S: 'spleen',
    D: 'duodenum',
    i: 'small_bowel',
    d: 'portal_vein_and_splenic_vein',
    K: 'kidney_left',
    R: 'kidney_right',
    p: 'pancreas',
    t: 'stomach',
  },
});

function makeDraft(hidden: Draft['hidden'], distractors: readonly Distractor[] = []): Draft {
  const none = { values: {}, marks: [], evidence: [], margins: {} };
  const answer: DraftAnswer = { kind: 'closed', asked: { about: 'enclosed' }, distractors };
  return { kind: 'asked', reference: '', ...none, hidden, answer };
}

/** Every structure that some seed hints at, sorted. */
function everHinted(draft: Draft): string[] {
  const hints = Array.from({ length: 100 }, (_, seed) => chooseHints(scene, draft, createRandom(seed)));
  return [...new Set(hints.flat())].sort();
}

const all = scene.visible.map(({ name }) => name).sort();
const without = (...names: readonly string[]) => all.filter((name) => !names.includes(name));
const option = (text: string, level: Distractor['level']): Distractor => ({ text, level });

test('the scene shows nine structures', (t) => t.is(all.length, 9));

const cases = [
  { title: 'where nothing is hidden, every structure may be named', draft: makeDraft([]), hinted: all },
  {
    title: 'the answer is not named',
    draft: makeDraft(['pancreas']),
    hinted: without('pancreas'),
  },
  {
    title: 'nor what could be confused with it',
    draft: makeDraft(['small bowel']),
    hinted: without('small bowel', 'duodenum'),
  },
  {
    title: 'nor what two hidden structures could be confused with',
    draft: makeDraft(['liver', 'spleen']),
    hinted: without('liver', 'spleen', 'portal venous system'),
  },
  {
    title: 'the other side may be named',
    draft: makeDraft(['left kidney']),
    hinted: without('left kidney'),
  },
  {
    title: 'options are not named, nor what could be confused with them',
    draft: makeDraft(['pancreas'], [option('duodenum', 'visible'), option('heart', 'absent')]),
    hinted: without('pancreas', 'duodenum', 'small bowel'),
  },
  {
    title: 'directions among the options are no structures',
    draft: makeDraft(['liver'], [option('upper-left', 'direction')]),
    hinted: without('liver', 'portal venous system'),
  },
  { title: 'where any name would tell, none is given', draft: makeDraft('all'), hinted: [] },
];

for (const { title, draft, hinted } of cases) {
  test(title, (t) => t.deepEqual(everHinted(draft), hinted));
}

test('two are named, different ones, the same for the same stream', (t) => {
  for (let seed = 0; seed < 30; seed++) {
    const hints = chooseHints(scene, makeDraft(['liver']), createRandom(seed));
    t.is(new Set(hints).size, 2);
    t.deepEqual(chooseHints(scene, makeDraft(['liver']), createRandom(seed)), hints);
  }
});

test('fewer are named where fewer are harmless', (t) => {
  const hidden = without('pancreas');
  t.deepEqual(chooseHints(scene, makeDraft(hidden), createRandom(1)), ['pancreas']);
  t.deepEqual(chooseHints(scene, makeDraft(all), createRandom(1)), []);
});
