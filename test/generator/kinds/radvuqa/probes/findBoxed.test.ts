import test from 'ava';
import { findBoxed, structuresOutside } from '../../../../../generator/kinds/radvuqa/probes/findBoxed.js';
import { makeQuestionContext } from '../../../../support/makeQuestionContext.js';
import { makeScene } from '../../../../support/makeScene.js';

const classes = { L: 'liver', S: 'spleen', a: 'aorta' };

const refused = [
  { title: 'cut by the border', picture: ['LL..', 'LL..', '....'], reason: 'cut by the border of the image' },
  {
    title: 'a thin diagonal',
    picture: ['.......', '.L.....', '..L....', '...L...', '....L..', '.......'],
    reason: 'the structure fills too little of its box',
  },
  {
    title: 'another structure in the box',
    picture: ['.....', '.LLL.', '.LaL.', '.aaL.', '.....'],
    changes: { boxFill: 0.3, minimumArea: 400 },
    reason: 'the box holds too much of other structures',
  },
  {
    // A column is ten pixels: nine of padding and two of line reach over the border.
    title: 'a line that the border would cut',
    picture: ['....', '.LL.', '.LL.', '....'],
    changes: { boxPadding: 9, boxLine: 2 },
    reason: 'no room for the box within the image',
  },
  {
    title: 'a box that is too small to see',
    picture: ['....', '.LL.', '....'],
    changes: { boxPadding: 3, minimumBoxPixels: 17 },
    reason: 'the box is too small',
  },
];

for (const { title, picture, reason, changes } of refused) {
  test(`no green box for ${title}`, (t) => {
    const scene = makeScene(picture, { classes, minimumArea: changes?.minimumArea ?? 100 });
    t.deepEqual(findBoxed(scene, makeQuestionContext(1, changes), { isOpen: false }), {
      kind: 'not asked',
      reason,
    });
  });
}

test('a box with its line may reach to the border, and its shorter side to the demand', (t) => {
  const scene = makeScene(['....', '.LL.', '....'], { classes });
  const boxed = findBoxed(
    scene,
    makeQuestionContext(1, { boxPadding: 8, boxLine: 2, minimumBoxPixels: 26 }),
    { isOpen: false },
  );
  if (boxed.kind !== 'found') return t.fail(boxed.reason);
  t.deepEqual(boxed.margins.boxPixels, { measured: 26, threshold: 26 });
});

test('without options the boxed structure must be one that a reader can name', (t) => {
  const scene = makeScene(['....', '.LL.', '....'], { classes });
  for (const [openMinimumArea, kind] of [
    [200, 'found'],
    [201, 'not asked'],
  ] as const) {
    const context = makeQuestionContext(1, { openMinimumArea });
    t.is(findBoxed(scene, context, { isOpen: true }).kind, kind);
    t.is(findBoxed(scene, context, { isOpen: false }).kind, 'found');
  }
});

test('of a structure in pieces the largest is boxed', (t) => {
  const scene = makeScene(['.......', '.LL..L.', '.LL....', '.......'], { classes });
  const boxed = findBoxed(scene, makeQuestionContext(1), { isOpen: false });
  if (boxed.kind !== 'found') return t.fail(boxed.reason);
  t.deepEqual(boxed.piece.box, [1, 1, 2, 2]);
  t.is(boxed.margins.areaMm2.measured, 400);
});

test('chance decides among all structures that a box shows plainly', (t) => {
  const scene = makeScene(['......', '.L..S.', '......'], { classes });
  const found = Array.from({ length: 20 }, (_, seed) => {
    const boxed = findBoxed(scene, makeQuestionContext(seed), { isOpen: false });
    return boxed.kind === 'found' ? boxed.structure.name : boxed.reason;
  });
  t.deepEqual([...new Set(found)].sort(), ['liver', 'spleen']);
});

test('a structure with a voxel in the box is no certain distractor', (t) => {
  const scene = makeScene(['.......', '.LLa...', '.LLL.S.', '.......'], { classes });
  const [liver] = scene.visible;
  const { parameters } = makeQuestionContext(1);
  t.deepEqual(
    structuresOutside(scene, liver.pieces[0], parameters).map(({ name }) => name),
    ['spleen'],
  );
});

test('nor is one of which the drawn box shows a sliver beside the structure', (t) => {
  const scene = makeScene(['.......', '.LL.S..', '.LLa...', '.......'], { classes });
  const [liver] = scene.visible;
  const outside = (boxPadding: number) => {
    const { parameters } = makeQuestionContext(1, { boxPadding });
    return structuresOutside(scene, liver.pieces[0], parameters).map(({ name }) => name);
  };
  t.deepEqual(outside(0).sort(), ['aorta', 'spleen']);
  t.deepEqual(outside(3), ['spleen']);
});
