import test from 'ava';
import {
  type BrainChannel,
  type BrainPhantom,
  createBrain,
} from '../../../../data/phantom/head/createBrain.js';
import { type TissueName, tissueNames } from '../../../../data/phantom/tissues.js';
import { sha256Hex } from '../../../../util/sha256Hex.js';

/** High and low grade, coarse: 2 mm. */
const spacing = 2;
const brains = (['HGG', 'LGG', 'HGG'] as const).map((grade, index) =>
  createBrain({ seed: 5, subject: index + 1, spacing, grade }),
);
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
    const all = grey + white + millilitres(brain, 'oedema', 'enhancingTumour', 'necrosis', 'quietTumour');
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
    const matter = voxelsOf(
      brain,
      'greyMatter',
      'whiteMatter',
      'oedema',
      'enhancingTumour',
      'necrosis',
      'quietTumour',
    );
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
