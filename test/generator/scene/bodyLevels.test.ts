import test from 'ava';
import { findBodyLevels, findNameLimits } from '../../../generator/scene/bodyLevels.js';

/** Layers of 2 mm: the first and the last with a voxel of each class. */
function slicesOf(spans: Readonly<Record<string, readonly [number, number]>>, layers = 400) {
  const extents = new Map(
    Object.entries(spans).map(([name, [lowest, highest]]) => {
      const along = new Uint8Array(layers).fill(1, lowest, highest + 1);
      return [name, { voxels: 5000, centre: [0, 0, 0], layers: [along, along, along] } as const];
    }),
  );
  return {
    grid: { shape: [9, 9, layers], spacing: [2, 2, 2], affine: [], storedAxes: 'RAS' },
    extents,
  } as const;
}

const lumbar = { vertebrae_L1: [200, 219], vertebrae_L2: [182, 201], vertebrae_L3: [164, 183] } as const;

test('the border of two vertebrae lies halfway between their middles', (t) => {
  const levels = findBodyLevels(slicesOf(lumbar));
  t.is(levels.heightOf('L1 middle'), 209.5);
  t.is(levels.heightOf('L1 lower'), 200.5);
  t.is(levels.heightOf('L2 middle'), 191.5);
});

test('levels beyond the labelled vertebrae go on in their proportions', (t) => {
  const levels = findBodyLevels(slicesOf(lumbar));
  // 18 layers a lumbar vertebra; a thoracic one has 24 parts of its 35.
  t.is(levels.heightOf('L5 middle'), 173.5 - 36);
  t.is(levels.heightOf('L1 upper'), 218.5);
  t.is(levels.heightOf('T12 upper'), 218.5 + (18 * 24) / 35);
});

test('the sacrum tells where there are no single vertebrae, and without it the hip bones do', (t) => {
  const sacrum = findBodyLevels(slicesOf({ vertebrae: [150, 300], sacrum: [90, 149] }));
  t.deepEqual([sacrum.heightOf('S1 upper'), sacrum.heightOf('S5 lower')], [149, 90]);
  t.true((sacrum.heightOf('L1 lower') ?? 0) > 149 + 60);
  const hips = findBodyLevels(slicesOf({ hip_left: [60, 160], hip_right: [60, 158] }));
  t.is(hips.heightOf('L4 lower'), 160);
});

test('no bones, or slips of them, tell nothing', (t) => {
  t.is(findBodyLevels(slicesOf({ liver: [3, 9] })).heightOf('L1 lower'), undefined);
  const slip = slicesOf({ vertebrae_T1: [3, 9] });
  const extents = new Map([...slip.extents].map(([name, one]) => [name, { ...one, voxels: 100 }]));
  t.is(findBodyLevels({ ...slip, extents }).heightOf('L1 lower'), undefined);
});

test('a vertebra that the volume cuts is where its whole end says', (t) => {
  const { heightOf } = findBodyLevels(slicesOf({ vertebrae_T12: [0, 12] }, 20));
  // Half of 24 and 15 mm below its upper end.
  t.is(heightOf('T12 middle'), 12 - 39 / 4);
  t.true((heightOf('L1 lower') ?? 0) < -15);
});

const spine: Readonly<Record<string, readonly [number, number]>> = {
  vertebrae_L1: [200, 219],
  vertebrae_L4: [146, 165],
  vertebrae_L5: [128, 147],
  sacrum: [80, 129],
  femur_left: [10, 70],
  femur_right: [10, 72],
};

const limits = [
  { category: 'spinal cord', isCalledSo: [201, 300], isNot: [100, 199] },
  { category: 'iliac artery', isCalledSo: [73, 160], isNot: [72, 190] },
  { category: 'iliac vein', isCalledSo: [73, 160], isNot: [72, 190] },
  { category: 'aorta', isCalledSo: [150, 390], isNot: [140] },
  { category: 'colon', isCalledSo: [111, 250], isNot: [108, 20] },
  { category: 'portal venous system', isCalledSo: [190], isNot: [170] },
  { category: 'liver', isCalledSo: [0, 399], isNot: [] },
];

for (const { category, isCalledSo, isNot } of limits) {
  test(`${category} is called so at ${isCalledSo.join(' and ')} and not at ${isNot.join(' and ')}`, (t) => {
    const { lowest, highest } = findNameLimits(category, findBodyLevels(slicesOf(spine)));
    for (const layer of isCalledSo) t.true(layer >= lowest && layer <= highest, `${layer}`);
    for (const layer of isNot) t.false(layer >= lowest && layer <= highest, `${layer}`);
  });
}

test('where nothing tells the level every name holds', (t) => {
  const none = findBodyLevels(slicesOf({}));
  t.deepEqual(findNameLimits('spinal cord', none), { lowest: -Infinity, highest: Infinity });
});
