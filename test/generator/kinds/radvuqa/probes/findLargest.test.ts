import test from 'ava';
import { findLargest } from '../../../../../generator/kinds/radvuqa/probes/findLargest.js';
import { makeQuestionContext } from '../../../../support/makeQuestionContext.js';
import { makeScene } from '../../../../support/makeScene.js';

const classes = {
  L: 'liver',
  S: 'spleen',
  K: 'kidney_left',
  u: 'lung_upper_lobe_left',
  l: 'lung_lower_lobe_left',
};
const { parameters } = makeQuestionContext(1);

const found = [
  {
    title: 'more than 1.3 times the next',
    picture: ['.LLL.', '..SS.', '.....'],
    largest: 'liver',
    measured: 1.5,
  },
  {
    title: 'just 1.3 times the next',
    picture: ['LLLLLLLLLLLLL', '.............', '.............', 'SSSSSSSSSS...'],
    largest: 'liver',
    measured: 1.3,
  },
  {
    title: 'more in two pieces than the next in one',
    picture: ['LL...LL', '..SSS..'],
    largest: 'liver',
    measured: 4 / 3,
  },
  {
    title: 'more in two classes than the next in one',
    picture: ['uullL', '..LL.', '.....'],
    largest: 'left lung',
    measured: 4 / 3,
  },
];

for (const { title, picture, largest, measured } of found) {
  test(`largest: ${title}`, (t) => {
    const result = findLargest(makeScene(picture, { classes }), parameters);
    if (result.kind !== 'found') return t.fail(result.reason);
    t.is(result.structure.name, largest);
    t.deepEqual(result.margins, {
      largestMargin: { measured, threshold: 1.3 },
      // Grey 255 of the labelled on 127 of the rest, with which most of the box is filled.
      contrast: { measured: 127, threshold: 25 },
    });
  });
}

const close = [
  { title: 'less than 1.3 times the next', picture: ['LLLLL', 'SSSS.'] },
  { title: 'as large as the next', picture: ['.LL..', '..SS.'] },
  { title: 'far above the third, not above the second', picture: ['LLLLL', 'SSSSS', 'K....'] },
];

for (const { title, picture } of close) {
  test(`no largest: ${title}`, (t) => {
    const reason = 'no structure is clearly the largest';
    t.deepEqual(findLargest(makeScene(picture, { classes }), parameters), { kind: 'not asked', reason });
  });
}

test('no largest where the window hides it', (t) => {
  const scene = makeScene(['.....', '.LLL.', '.....', '..SS.', '.....'], { classes });
  t.is(findLargest(scene, parameters).kind, 'found');
  const white = { ...scene, greys: new Uint8Array(scene.greys.length).fill(255) };
  const reason = 'the window hides the structure';
  t.deepEqual(findLargest(white, parameters), { kind: 'not asked', reason });
});

test('the recipe decides what is clear', (t) => {
  const scene = makeScene(['.LLL.', '..SS.'], { classes });
  t.is(findLargest(scene, makeQuestionContext(1, { largestMargin: 1.6 }).parameters).kind, 'not asked');
});

test('not asked when the largest has a side that a reader cannot tell', (t) => {
  const scene = makeScene(['KKK.', '.L..', '....'], { classes });
  const untold = { ...scene, tellable: scene.visible.filter(({ name }) => name !== 'left kidney') };
  t.is(findLargest(scene, parameters).kind, 'found');
  t.deepEqual(findLargest(untold, parameters), { kind: 'not asked', reason: 'the side cannot be told' });
});

test('not asked where what is beyond its name may be the largest', (t) => {
  const scene = makeScene(['LLL.', '.S..', '....'], { classes });
  const [liver] = scene.visible;
  const misnamed = (areaMm2: number) =>
    findLargest({ ...scene, misnamed: [{ ...liver, areaMm2 }] }, parameters);
  t.is(misnamed(200).kind, 'found');
  t.deepEqual(misnamed(250), {
    kind: 'not asked',
    reason: 'a structure beyond where its name holds may be the largest',
  });
});
