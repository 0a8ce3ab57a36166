import test from 'ava';
import { findRelation } from '../../../../../generator/kinds/radvuqa/probes/findRelation.js';
import { makeQuestionContext } from '../../../../support/makeQuestionContext.js';
import { makeScene } from '../../../../support/makeScene.js';

const classes = { L: 'liver', S: 'spleen', K: 'kidney_left', a: 'aorta' };
const apart = [
  '...........',
  '.LL.....SS.',
  '.LL.....SS.',
  '...........',
  '....K......',
  '....K......',
  '...........',
];

test('the direction holds when measured on the picture by hand', (t) => {
  for (let seed = 0; seed < 30; seed++) {
    const relation = findRelation(makeScene(apart, { classes }), makeQuestionContext(seed), {
      isOpen: false,
    });
    if (relation.kind !== 'found') return t.fail(relation.reason);
    const names = `${relation.target.structure.name} from ${relation.reference.structure.name}`;
    t.is(relation.direction, byHand[names as keyof typeof byHand], names);
  }
});

/** Angles worked out on the picture: the left kidney is 39.8 degrees from straight below the liver. */
const byHand = {
  'liver from spleen': 'left',
  'spleen from liver': 'right',
  'left kidney from liver': 'lower-right',
  'liver from left kidney': 'upper-left',
  'left kidney from spleen': 'lower-left',
  'spleen from left kidney': 'upper-right',
} as const;

const refused = [
  {
    title: 'fewer than three structures',
    picture: ['......', '.L..S.', '......'],
    reason: 'fewer than three structures can be boxed whole',
  },
  {
    title: 'a structure that the border cuts',
    picture: ['L.....', '...S..', '......', '..a...', '......'],
    reason: 'fewer than three structures can be boxed whole',
  },
  {
    title: 'boxes that touch',
    picture: ['......', '.LS.a.', '......'],
    reason: 'no three boxes apart with a plain direction',
  },
  {
    // A column is ten pixels: four of padding and one of line from either side leave none between the lines.
    title: 'boxes with lines side by side',
    picture: ['........', '.L.S..a.', '........'],
    changes: { boxPadding: 4 },
    reason: 'no three boxes apart with a plain direction',
  },
  {
    title: 'boxes that the border would cut',
    picture: apart,
    changes: { boxPadding: 9, boxLine: 2 },
    reason: 'fewer than three boxes have room within the image',
  },
  {
    // The kidney is a column of ten pixels, and so is what its box has across.
    title: 'boxes that are too small to see',
    picture: apart,
    changes: { minimumBoxPixels: 11 },
    reason: 'fewer than three boxes are large enough',
  },
  {
    title: 'boxes that another structure fills',
    picture: ['..........', '.LLLS..a..', '.LSSS.....', '.LSSS..K..', '..........'],
    changes: { spatialBoxPurity: 0.8 },
    reason: 'fewer than three boxes hold little of other structures',
  },
];

for (const { title, picture, reason, changes } of refused) {
  test(`no directions asked for ${title}`, (t) => {
    t.deepEqual(
      findRelation(makeScene(picture, { classes }), makeQuestionContext(3, changes), { isOpen: false }),
      {
        kind: 'not asked',
        reason,
      },
    );
  });
}

test('boxes that hold what the recipe allows are asked about', (t) => {
  const changes = { boxPadding: 3, minimumBoxPixels: 16, spatialBoxPurity: 1 };
  t.is(
    findRelation(makeScene(apart, { classes }), makeQuestionContext(3, changes), { isOpen: false }).kind,
    'found',
  );
});

test('without options all three must be what a reader can name', (t) => {
  const scene = makeScene(apart, { classes });
  const context = makeQuestionContext(3, { openMinimumArea: 201 });
  t.is(findRelation(scene, context, { isOpen: false }).kind, 'found');
  t.deepEqual(findRelation(scene, context, { isOpen: true }), {
    kind: 'not asked',
    reason: 'fewer than three boxes hold what is named without options',
  });
});

test('a direction near the border of its sector is not asked', (t) => {
  // Spleen from liver: 2 columns right and 5 rows down is 21.8 degrees from straight down, 0.7 inside its sector.
  const picture = ['.......', '.L.....', '.......', '.......', '.......', '.......', '...S...', '.......'];
  const scene = makeScene(
    picture.map((row, index) => (index === 1 ? '.L...a.' : row)),
    { classes },
  );
  for (let seed = 0; seed < 20; seed++) {
    const relation = findRelation(scene, makeQuestionContext(seed), { isOpen: false });
    if (relation.kind !== 'found') continue;
    const pair = [relation.target.structure.name, relation.reference.structure.name].sort().join();
    t.not(pair, 'liver,spleen');
  }
});
