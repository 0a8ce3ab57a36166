import test from 'ava';
import { scanPet } from '../../../../data/phantom/pet/scanPet.js';
import { createPhysique } from '../../../../data/phantom/physique.js';
import { paintLungTumour } from '../../../../data/phantom/tasks/lungTumour.js';
import { type TissueName, tissueNames } from '../../../../data/phantom/tissues.js';
import { resampleSlice } from '../../../../data/volume/paint/resampleSlice.js';
import { createSliceCanvas } from '../../../../data/volume/paint/sliceCanvas.js';

const bodies = [1, 2].map((subject) => {
  const physique = createPhysique(8, subject);
  const canvas = paintLungTumour(physique, 4, [14, 22]);
  return { canvas, pet: scanPet(canvas, physique) };
});

/** Values of PET at the CT's voxels of a tissue. */
function suvsOf({ canvas, pet }: (typeof bodies)[number], name: TissueName): number[] {
  const [nx, ny, nz] = pet.grid.shape;
  const planes = Array.from({ length: nz }, (_, index) => ({ plane: 'axial', index }) as const);
  const volume = createSliceCanvas(pet.grid, planes, (length) => new Float32Array(length));
  for (const { index, values } of volume.slices)
    values.set(pet.suvs.subarray(index * nx * ny, (index + 1) * nx * ny));
  const [width, height, depth] = canvas.grid.shape;
  const code = tissueNames.indexOf(name);
  return Array.from({ length: depth }, (_, k) => {
    const { values } = resampleSlice(volume, canvas.grid, k);
    return [...values].filter((_value, at) => canvas.tissues[k * width * height + at] === code);
  })
    .flat()
    .sort((a, b) => a - b);
}

const middle = (values: readonly number[]) => values[values.length >> 1];

/** What is usual an hour after injection. */
const usual: readonly (readonly [TissueName, number, number])[] = [
  ['liver', 1.7, 2.3],
  ['heartBlood', 1.2, 4],
  ['muscle', 0.5, 0.9],
  ['lung', 0.3, 0.55],
  ['fat', 0.2, 0.6],
];

test('tissues take up what is usual', (t) => {
  for (const body of bodies) {
    for (const [name, least, most] of usual) {
      const suv = middle(suvsOf(body, name));
      t.true(suv >= least && suv <= most, `${name}: ${suv.toFixed(2)}`);
    }
  }
});

test('the tumour takes up 4 to 12, each its own, and is the brightest of the chest beside the heart', (t) => {
  const peaks = bodies.map((body) => suvsOf(body, 'tumour').at(-10) ?? 0);
  for (const peak of peaks) t.true(peak > 3.5 && peak < 14.5, peak.toFixed(1));
  t.is(new Set(peaks.map((peak) => peak.toFixed(2))).size, peaks.length);
  for (const body of bodies) t.true(middle(suvsOf(body, 'tumour')) > 2 * middle(suvsOf(body, 'muscle')));
});

test('PET has a coarser grid of its own, which takes in the CT', (t) => {
  for (const { canvas, pet } of bodies) {
    t.deepEqual(pet.grid.spacing, [4, 4, 4]);
    for (const axis of [0, 1, 2]) {
      const ends = (grid: typeof pet.grid) => {
        const [first, step] = [grid.affine[4 * axis + 3], grid.spacing[axis]];
        return [first - step / 2, first + (grid.shape[axis] - 0.5) * step];
      };
      const [own, of] = [ends(pet.grid), ends(canvas.grid)];
      t.true(own[0] <= of[0] + 1e-6 && own[1] >= of[1] - 1e-6, `axis ${axis}`);
    }
  }
});
