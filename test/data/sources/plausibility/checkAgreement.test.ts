import test from 'ava';
import { checkAgreement } from '../../../../data/sources/plausibility/checkAgreement.js';
import type { LabelSlice } from '../../../../data/sources/source.js';
import type { Slice, SliceRequest } from '../../../../data/volume/volume.js';

const size = 40;
type Voxel = readonly [i: number, j: number, k: number];

/** Three bodies in a cube, no two of which are each other's mirror image, by label. */
function labelAt([i, j, k]: Voxel): number {
  const inside = (centre: Voxel, radius: number) =>
    Math.hypot(i - centre[0], j - centre[1], k - centre[2]) < radius;
  if (inside([28, 22, 26], 8)) return 5;
  if (inside([10, 12, 24], 5)) return 1;
  return inside([14, 30, 10], 6) ? 6 : 0;
}

const signalOf: Readonly<Record<number, number>> = { 0: -90, 1: 150, 5: 60, 6: -20 };

function cut<Values extends Float32Array | Uint16Array>(
  { plane, index }: SliceRequest,
  values: Values,
  valueAt: (voxel: Voxel) => number,
): Slice<Values> {
  const voxelAt = {
    axial: (u: number, v: number) => [u, v, index],
    coronal: (u: number, v: number) => [u, index, v],
    sagittal: (u: number, v: number) => [index, u, v],
  }[plane];
  for (let place = 0; place < values.length; place++) {
    const [i, j, k] = voxelAt(place % size, Math.floor(place / size));
    values[place] = valueAt([i, j, k]);
  }
  return { plane, index, width: size, height: size, values };
}

const requests = (['axial', 'coronal', 'sagittal'] as const).flatMap((plane) =>
  [10, 12, 16, 24, 28].map((index): SliceRequest => ({ plane, index })),
);
const noise = ([i, j, k]: Voxel) => ((i * 37 + j * 101 + k * 53) % 21) - 10;

function check(
  turn: (voxel: Voxel) => Voxel,
  { label = labelAt, limits = null as readonly [number, number] | null } = {},
): void {
  const slices = requests.map((request) =>
    cut(request, new Float32Array(size * size), (voxel) => signalOf[labelAt(turn(voxel))] + noise(voxel)),
  );
  const labels = requests.map(
    (request): LabelSlice => ({ ...cut(request, new Uint16Array(size * size), label), covered: [] }),
  );
  checkAgreement({ case: 's1' }, { slices }, { labels, limits });
}

const last = size - 1;
for (const [words, turn] of [
  ['left to right', ([i, j, k]) => [last - i, j, k]],
  ['front to back', ([i, j, k]) => [i, last - j, k]],
  ['head to feet', ([i, j, k]) => [i, j, last - k]],
  ['left to right and front to back', ([i, j, k]) => [last - i, last - j, k]],
] as [string, (voxel: Voxel) => Voxel][]) {
  test(`an image that is mirrored ${words} under its labels is found`, (t) => {
    const message = new RegExp(`fit better when they are mirrored ${words}\\.`);
    t.throws(() => check(turn), { name: 'InputError', message });
  });
}

test('labels that fit are let in, whatever the limits', (t) => {
  t.notThrows(() => check((voxel) => voxel));
  t.notThrows(() => check((voxel) => voxel, { limits: [-50, 100] }));
});

test('labels that are the same on both sides, or one label alone, do not tell', (t) => {
  const flip = ([i, j, k]: Voxel): Voxel => [last - i, j, k];
  t.notThrows(() => check(flip, { label: (voxel) => labelAt(voxel) || labelAt(flip(voxel)) }));
  t.notThrows(() => check((voxel) => voxel, { label: (voxel) => (labelAt(voxel) === 1 ? 1 : 0) }));
});

test('an image of one value tells nothing', (t) => {
  t.notThrows(() => check((voxel) => voxel, { limits: [500, 600] }));
});

/** Ten even bodies on the left half of something mixed. */
const evenBodies = Array.from(
  { length: 10 },
  (_, body): Voxel => [10, 8 + 5 * (body % 5), body < 5 ? 12 : 25],
);
const bodyAt = ([i, j, k]: Voxel) =>
  1 + evenBodies.findIndex((centre) => Math.hypot(i - centre[0], j - centre[1], k - centre[2]) < 2.6);
const signalAt = (voxel: Voxel) => (bodyAt(voxel) > 0 ? noise(voxel) : 90 * noise(voxel));

function checkBodies(
  turn: (voxel: Voxel) => Voxel,
  valueAt = signalAt,
  limits: [number, number] | null = null,
) {
  const axial = Array.from({ length: size }, (_, index): SliceRequest => ({ plane: 'axial', index }));
  const slices = axial.map((request) =>
    cut(request, new Float32Array(size * size), (voxel) => valueAt(turn(voxel))),
  );
  const labels = axial.map(
    (request): LabelSlice => ({ ...cut(request, new Uint16Array(size * size), bodyAt), covered: [] }),
  );
  checkAgreement({ case: 's1' }, { slices }, { labels, limits });
}

test('in an image that is mixed throughout, nearly all of many labels tell', (t) => {
  t.notThrows(() => checkBodies((voxel) => voxel));
  const message = /fit better when they are mirrored left to right\./;
  t.throws(() => checkBodies(([i, j, k]) => [last - i, j, k]), { name: 'InputError', message });
});

test('nothing is told where most labelled voxels are beyond the upper limit', (t) => {
  const mirror = ([i, j, k]: Voxel): Voxel => [last - i, j, k];
  t.throws(() => checkBodies(mirror, signalAt, [-2000, 2000]));
  t.notThrows(() => checkBodies(mirror, (voxel) => signalAt(voxel) + 3000, [-2000, 2000]));
});
