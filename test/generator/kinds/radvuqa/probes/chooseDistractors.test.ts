import test from 'ava';
import { areConfusable } from '../../../../../data/anatomy/areConfusable.js';
import { chooseDistractors } from '../../../../../generator/kinds/radvuqa/probes/chooseDistractors.js';
import { createRandom } from '../../../../../util/random.js';
import { makeScene } from '../../../../support/makeScene.js';

const classes = { L: 'liver', S: 'spleen', K: 'kidney_left', R: 'kidney_right', a: 'aorta' };
const scene = makeScene(['L.S', 'K.R', '.a.'], { classes });
const right = scene.visible.find(({ name }) => name === 'left kidney') ?? scene.visible[0];

const prevalence = new Map([
  ['left lung', 0.8],
  ['colon', 0.8],
  ['brain', 0.1],
]);

function draw(seed: number, visible = scene.visible) {
  return chooseDistractors({
    scene,
    right,
    visible,
    distinctFrom: [],
    prevalence,
    random: createRandom(seed),
  });
}

test('three different options, never the right one or one that could be confused with it', (t) => {
  for (let seed = 0; seed < 200; seed++) {
    const names = draw(seed).map(({ text }) => text);
    t.is(new Set([...names, right.name]).size, 4, names.join());
    t.false(
      names.some((name) => areConfusable(name, right.name)),
      names.join(),
    );
  }
});

test('each option is as its level says', (t) => {
  const visible = scene.structures.map(({ name }) => name);
  for (let seed = 0; seed < 200; seed++) {
    for (const { text, level } of draw(seed)) {
      if (level === 'visible') t.true(visible.includes(text), text);
      if (level === 'absent' || level === 'same region') t.false(visible.includes(text), text);
    }
  }
});

test('where being visible makes an option right, no option is visible', (t) => {
  const visible = scene.structures.map(({ name }) => name);
  for (let seed = 0; seed < 100; seed++) {
    t.false(draw(seed, []).some(({ text }) => visible.includes(text)));
  }
});

test('every level is used, and the other side neither always nor never', (t) => {
  const drawn = Array.from({ length: 200 }, (_, seed) => draw(seed));
  const levels = new Set(drawn.flat().map(({ level }) => level));
  t.deepEqual([...levels].sort(), ['absent', 'other side', 'same region', 'visible']);
  const mirrored = drawn.filter((options) => options.some(({ text }) => text === 'right kidney')).length;
  t.true(mirrored > 60 && mirrored < 190, String(mirrored));
});

test('what the case shows often is offered more often than what it hardly shows', (t) => {
  const names = Array.from({ length: 300 }, (_, seed) => draw(seed, [])).flat();
  const count = (name: string) => names.filter(({ text }) => text === name).length;
  t.true(count('left lung') > 3 * count('brain'), `${count('left lung')} and ${count('brain')}`);
  t.true(count('brain') > count('skull'));
});
