import test from 'ava';
import {
  type BrainChannel,
  type BrainPhantom,
  createBrain,
  gliomaGrade,
  paintPatient,
} from '../../../../data/phantom/head/createBrain.js';
import { type TissueName, tissueNames } from '../../../../data/phantom/tissues.js';
import { sha256Hex } from '../../../../util/sha256Hex.js';

/** High and low grade, coarse: 2 mm. */
const spacing = 2;
const brains = (['HGG', 'LGG', 'HGG'] as const).map((grade, index) =>
  createBrain({ seed: 5, subject: index + 1, spacing, grade }),
);
const tumourous: readonly TissueName[] = ['oedema', 'enhancingTumour', 'necrosis', 'quietTumour'];
const [high, low] = (['HGG', 'LGG'] as const).map((grade) => brains.filter((one) => one.grade === grade));

function voxelsOf({ tissues }: BrainPhantom, ...names: TissueName[]): number[] {
  const codes = names.map((name) => tissueNames.indexOf(name));
  return Array.from(tissues.keys()).filter((voxel) => codes.includes(tissues[voxel]));
}

function millilitres(brain: BrainPhantom, ...names: TissueName[]): number {
  return (voxelsOf(brain, ...names).length * spacing ** 3) / 1000;
}

/** Median signal of tissues, of those voxels alone whose six neighbours are of them too. */
function signal(brain: BrainPhantom, channel: BrainChannel, ...names: TissueName[]): number {
  const [width, height] = brain.grid.shape;
  const inside = new Set(voxelsOf(brain, ...names));
  const steps = [1, width, width * height].flatMap((step) => [-step, step]);
  const whole = [...inside].filter((voxel) => steps.every((step) => inside.has(voxel + step)));
  const used = whole.length > 20 ? whole : [...inside];
  const values = used.map((voxel) => brain.channels[channel][voxel]).sort((a, b) => a - b);
  return values[values.length >> 1];
}

test('the same options give the same brain, another seed or subject gives another', (t) => {
  const hash = (seed: number, subject: number) => {
    const { channels, labels } = createBrain({ seed, subject, spacing: 6 });
    return sha256Hex(
      Buffer.concat([labels, Buffer.from(channels.flair.buffer), Buffer.from(channels.t2.buffer)]),
    );
  };
  const first = hash(1, 1);
  t.is(hash(1, 1), first);
  t.is(new Set([first, hash(2, 1), hash(1, 2)]).size, 3);
});

test('brains are as large as those of adults, and have more grey than half of their white matter', (t) => {
  for (const brain of brains) {
    const [grey, white] = [millilitres(brain, 'greyMatter'), millilitres(brain, 'whiteMatter')];
    const all = grey + white + millilitres(brain, ...tumourous);
    t.true(all > 1000 && all < 1700, `${all.toFixed(0)} ml`);
    t.true(grey > 0.5 * white && grey < 1.5 * white, `grey ${grey.toFixed(0)}, white ${white.toFixed(0)} ml`);
  }
});

test('ventricles hold 15 to 50 ml, about as much on either side', (t) => {
  for (const brain of brains) {
    const [width] = brain.grid.shape;
    const voxels = voxelsOf(brain, 'ventricle');
    const volume = millilitres(brain, 'ventricle');
    t.true(volume > 15 && volume < 50, `${volume.toFixed(1)} ml`);
    const right = voxels.filter((voxel) => voxel % width > width / 2).length / voxels.length;
    t.true(right > 0.42 && right < 0.58, `${right.toFixed(2)} on the right`);
  }
});

test('a fissure in the midline parts the hemispheres, which are as large as each other', (t) => {
  for (const brain of brains) {
    const [width, height, depth] = brain.grid.shape;
    const k = Math.round(depth / 2 + 30 / spacing);
    const [left, right] = [(width >> 1) - 1, width >> 1];
    const column = (i: number) =>
      Array.from({ length: height }, (_, j) => tissueNames[brain.tissues[i + width * (j + height * k)]]);
    const brainy = (name: TissueName) => ['greyMatter', 'whiteMatter'].includes(name);
    const inMidline = [...column(left), ...column(right)].filter(
      (name) => name === 'cerebrospinalFluid',
    ).length;
    t.true(inMidline > 80 / spacing, `${inMidline} voxels of fluid`);
    t.true(column(left - 6).filter(brainy).length > 60 / spacing);
    const matter = voxelsOf(brain, 'greyMatter', 'whiteMatter', ...tumourous);
    const share = matter.filter((voxel) => voxel % width >= width / 2).length / matter.length;
    t.true(share > 0.47 && share < 0.53, `${share.toFixed(3)} on the right`);
  }
});

test('labels are those of BraTS, and low grades have no enhancing part', (t) => {
  for (const { labels } of high) t.deepEqual([...new Set(labels)].sort(), [0, 1, 2, 4]);
  for (const { labels } of low) t.deepEqual([...new Set(labels)].sort(), [0, 1, 2]);
});

test('the rim of a high grade is bright after contrast medium, and there alone', (t) => {
  for (const brain of high) {
    const rim = (channel: BrainChannel) =>
      signal(brain, channel, 'enhancingTumour') / signal(brain, channel, 'whiteMatter');
    t.true(rim('t1ce') > 1.5, `T1ce ${rim('t1ce').toFixed(2)}`);
    t.true(rim('t1') < 1.15, `T1 ${rim('t1').toFixed(2)}`);
    const necrosis = signal(brain, 't1ce', 'necrosis') / signal(brain, 't1ce', 'enhancingTumour');
    t.true(necrosis < 0.6, `necrosis ${necrosis.toFixed(2)} of the rim`);
  }
  for (const brain of low) {
    const quiet = signal(brain, 't1ce', 'quietTumour') / signal(brain, 't1ce', 'whiteMatter');
    t.true(quiet < 0.95, `low grade ${quiet.toFixed(2)}`);
  }
});

test('FLAIR shows oedema bright and fluid dark, T2 fluid brightest, T1 white matter brighter than grey', (t) => {
  for (const brain of brains) {
    const of = (channel: BrainChannel, name: TissueName) => signal(brain, channel, name);
    t.true(of('flair', 'oedema') > 1.5 * of('flair', 'whiteMatter'));
    t.true(of('flair', 'ventricle') < 0.6 * of('flair', 'whiteMatter'));
    t.true(of('t2', 'ventricle') > of('t2', 'oedema') && of('t2', 'oedema') > of('t2', 'whiteMatter'));
    t.true(
      of('t1', 'whiteMatter') > of('t1', 'greyMatter') && of('t1', 'greyMatter') > of('t1', 'ventricle'),
    );
  }
});

/** Where the fissure between the hemispheres is at the height of the tumour, in millimetres to the right of the middle; and the tumour's side. */
function midlineShift(brain: BrainPhantom): { readonly shift: number; readonly side: number } {
  const [width, height, depth] = brain.grid.shape;
  const layer = width * height;
  const tumour = voxelsOf(brain, ...tumourous);
  const mean = (voxels: readonly number[], of: (voxel: number) => number) =>
    voxels.reduce((sum, voxel) => sum + of(voxel), 0) / voxels.length;
  const rightOf = (voxel: number) => ((voxel % width) - (width - 1) / 2) * spacing;
  const ventricles = voxelsOf(brain, 'ventricle').filter(
    (voxel) => Math.abs(Math.floor(voxel / layer) - depth / 2) < 20 / spacing,
  );
  return { shift: mean(ventricles, rightOf), side: Math.sign(mean(tumour, rightOf)) };
}

test('a tumour pushes the ventricles to the other side, by less than 10 mm', (t) => {
  for (const brain of brains) {
    const { shift, side } = midlineShift(brain);
    t.true(-side * shift > -0.5 && -side * shift < 10, `${(-side * shift).toFixed(1)} mm`);
  }
  const shifts = high.map(midlineShift).map(({ shift, side }) => -side * shift);
  t.true(Math.max(...shifts) > 0.5, shifts.map((shift) => shift.toFixed(1)).join(', '));
});

test('of each three subjects one has a low grade, and which one goes by the seed', (t) => {
  for (const seed of [1, 2, 'three']) {
    const grades = [1, 2, 3, 4, 5, 6].map((subject) => gliomaGrade(seed, subject));
    t.is(grades.slice(0, 3).filter((grade) => grade === 'LGG').length, 1);
    t.is(grades.slice(3).filter((grade) => grade === 'LGG').length, 1);
  }
  const places = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
    [1, 2, 3].findIndex((subject) => gliomaGrade(seed, subject) === 'LGG'),
  );
  t.is(new Set(places).size, 3);
});

test('tumours are in either hemisphere, in front and behind, high up and in temporal lobes', (t) => {
  const coarse = 5;
  const middles = Array.from({ length: 16 }, (_, index) => {
    const { grid, tissues } = paintPatient({ seed: 7, subject: index + 1, spacing: coarse }).canvas;
    const [width, height] = grid.shape;
    const inside = [...tissues.keys()].filter((voxel) => tumourous.includes(tissueNames[tissues[voxel]]));
    const mean = (of: (voxel: number) => number) =>
      inside.reduce((sum, voxel) => sum + of(voxel), 0) / inside.length;
    return {
      right: (mean((voxel) => voxel % width) - grid.shape[0] / 2) * coarse,
      front: (mean((voxel) => Math.floor(voxel / width) % height) - grid.shape[1] / 2) * coarse,
      up: (mean((voxel) => Math.floor(voxel / width / height)) - grid.shape[2] / 2) * coarse,
      volume: (inside.length * coarse ** 3) / 1000,
    };
  });
  const some = (test: (middle: (typeof middles)[number]) => boolean) => middles.filter(test).length;
  t.true(some(({ right }) => right > 15) >= 3 && some(({ right }) => right < -15) >= 3);
  t.true(some(({ front }) => front > 15) >= 3 && some(({ front }) => front < -15) >= 2);
  t.true(some(({ up }) => up > 5) >= 3 && some(({ up }) => up < -15) >= 2);
  const volumes = middles.map(({ volume }) => volume);
  t.true(Math.max(...volumes) > 2 * Math.min(...volumes));
});

test('tumours differ in place and size, lie in one hemisphere and are in brain', (t) => {
  const middles = brains.map((brain) => {
    const [width] = brain.grid.shape;
    const core = voxelsOf(brain, 'enhancingTumour', 'necrosis', 'quietTumour');
    const sides = core.map((voxel) => (voxel % width) - (width - 1) / 2);
    t.true(sides.every((side) => Math.sign(side) === Math.sign(sides[0])));
    const volume = (core.length * spacing ** 3) / 1000;
    t.true(volume > 2 && volume < 60, `${volume.toFixed(1)} ml`);
    return `${core.length} ${sides[0]}`;
  });
  t.is(new Set(middles).size, brains.length);
});
