import test from 'ava';
import { createPhantom } from '../../../../data/phantom/createPhantom.js';
import { mrClasses } from '../../../../data/phantom/mr/mrLabels.js';
import { sequences } from '../../../../data/phantom/mr/sequences.js';
import type { Phantom } from '../../../../data/phantom/phantom.js';
import { sha256Hex } from '../../../../util/sha256Hex.js';
import { measureLabels } from '../measureLabels.js';

/** One subject for each sequence, coarse: 3 mm. */
const seed = 7;
const phantoms = sequences.map((_, index) => ({
  mr: createPhantom({ seed, subject: index + 1, spacing: 3, modality: 'MR' }),
}));
/** The body of the last of them in CT. */
const ct = createPhantom({ seed, subject: phantoms.length, spacing: 3 });
const ofSameBody = phantoms[phantoms.length - 1].mr;
const [t1, t2, suppressed] = phantoms.map(({ mr }) => measureLabels(mr));

test('the same options give the same bytes', (t) => {
  const hashes = ({ intensities, labels }: Phantom) =>
    [intensities, labels].map((values) => sha256Hex(new Uint8Array(values.buffer)));
  const make = () => hashes(createPhantom({ seed, spacing: 6, modality: 'MR' }));
  t.deepEqual(make(), make());
});

/** Classes that are one and the same in both maps, in all parts of the body. */
const shared = ['liver', 'spleen', 'kidney_left', 'heart', 'aorta', 'urinary_bladder', 'humerus_right'];

const [inCt, inMr] = [measureLabels(ct), measureLabels(ofSameBody)];

test('the body is the one that CT shows: organs lie at the same place and are as large', (t) => {
  for (const className of shared) {
    const [one, other] = [inCt.get(className), inMr.get(className)];
    if (one === undefined || other === undefined) throw new Error(`there is no ${className}`);
    t.true(Math.abs(other.volume / one.volume - 1) < 0.05, `${className}: volume`);
    for (const axis of ['right', 'front', 'height'] as const) {
      t.true(Math.abs(other[axis] - one[axis]) < 2, `${className}: ${axis}`);
    }
  }
});

test('lobes are lungs, vertebrae are one class, and discs have labels of their own', (t) => {
  const sum = (pattern: RegExp) =>
    [...inCt].filter(([name]) => pattern.test(name)).reduce((total, [, { volume }]) => total + volume, 0);
  const near = (found: number | undefined, expected: number) =>
    t.true(Math.abs((found ?? 0) / expected - 1) < 0.05, `${found} ml, not ${expected}`);
  near(inMr.get('lung_left')?.volume, sum(/^lung_.*_left$/));
  near(inMr.get('lung_right')?.volume, sum(/^lung_.*_right$/));
  near(inMr.get('vertebrae')?.volume, sum(/^vertebrae_/));
  const discs = inMr.get('intervertebral_discs')?.volume ?? 0;
  t.true(discs > 60 && discs < 300, `${discs} ml of discs`);
  const absent = mrClasses.filter((name) => !inMr.has(name));
  t.deepEqual(
    absent.filter((name) => name !== 'brain' && name !== 'prostate'),
    [],
  );
});

/** Which class is brighter than which, as radiologists know it. */
const brighter: readonly (readonly [string, Map<string, { mean: number }>, readonly string[]])[] = [
  ['T1', t1, ['liver', 'spleen', 'gallbladder', 'aorta']],
  ['T1', t1, ['liver', 'urinary_bladder']],
  ['T2', t2, ['gallbladder', 'kidney_left', 'spleen', 'liver']],
  ['T2', t2, ['urinary_bladder', 'liver', 'aorta']],
  ['T2 fat-suppressed', suppressed, ['gallbladder', 'spleen', 'liver', 'aorta']],
  ['T2 fat-suppressed', suppressed, ['spinal_cord', 'vertebrae']],
];

for (const [name, classes, order] of brighter) {
  test(`${name}: ${order.join(' > ')}`, (t) => {
    for (const [index, darker] of order.slice(1).entries()) {
      const [more, less] = [classes.get(order[index])?.mean ?? 0, classes.get(darker)?.mean ?? 0];
      t.true(more > 1.02 * less, `${order[index]} ${more.toFixed(0)}, ${darker} ${less.toFixed(0)}`);
    }
  });
}

/** Mean signal of the fat under the skin: the unlabelled body wall at mid-height, nearest to the left side. */
function fatUnderSkin({ intensities, grid }: Phantom): number {
  const [width, height, depth] = grid.shape;
  const row = width * ((height >> 1) + height * Math.round(0.4 * depth));
  const values = [...intensities.subarray(row, row + (width >> 1))];
  const skin = values.findIndex((value) => value > 150);
  return values[skin + 2];
}

test('fat is bright in T1 and T2 and dark where it is suppressed', (t) => {
  const [bright, alsoBright, dark] = phantoms.map(({ mr }) => fatUnderSkin(mr));
  t.true(bright > 2 * (t1.get('liver')?.mean ?? 0), `T1: ${bright}`);
  t.true(alsoBright > 2 * (t2.get('liver')?.mean ?? 0), `T2: ${alsoBright}`);
  t.true(dark < (suppressed.get('liver')?.mean ?? 0), `suppressed: ${dark}`);
});

test('air has Rayleigh noise: its mean is 1.91 times its standard deviation', (t) => {
  for (const { mr } of phantoms) {
    const [width, height] = mr.grid.shape;
    const isAtEdge = (place: number, size: number) => place < 8 || place >= size - 8;
    const isCorner = (index: number) =>
      isAtEdge(index % width, width) && isAtEdge(Math.floor(index / width) % height, height);
    const air = mr.intensities.filter((_, index) => isCorner(index));
    const mean = air.reduce((sum, value) => sum + value, 0) / air.length;
    const variance = air.reduce((sum, value) => sum + (value - mean) ** 2, 0) / air.length;
    // sqrt(pi / (4 - pi))
    t.true(Math.abs(mean / Math.sqrt(variance) - 1.913) < 0.06, `${mean / Math.sqrt(variance)}`);
  }
});

test('slices are 3 to 6 mm thick', (t) => {
  for (const { mr } of phantoms) {
    const [x, y, z] = mr.grid.spacing;
    t.deepEqual([x, y], [3, 3]);
    t.true(z >= 3 && z <= 6);
  }
});
