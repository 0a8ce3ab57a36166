import test from 'ava';
import { totalClassMap } from '../../../../data/sources/classMaps.js';
import { isPlausible } from '../../../../data/sources/plausibility/isPlausible.js';
import { bodyExtents, bodyGrid } from '../../../support/bodyExtents.js';

/** Whether a body in which 400 voxels of the liver have one value may be as it is. */
function isLiver(value: number, modality: 'CT' | 'MR', extents = bodyExtents()): boolean {
  const place = { plane: 'axial', index: 0, width: 20, height: 20 } as const;
  const image = { ...place, values: new Float32Array(400).fill(value) };
  const labels = [{ ...place, values: new Uint16Array(400).fill(5), covered: [] }];
  const extremes = { minimum: -1024, maximum: 2000 };
  const slices = { grid: bodyGrid, extents, labels, classMap: totalClassMap };
  return isPlausible({ case: 's1', modality }, { slices: [image], range: extremes, extremes }, slices);
}

test('in CT a class has values that it may have, and structures lie where they do', (t) => {
  t.true(isLiver(60, 'CT'));
  t.false(isLiver(-850, 'CT'));
  t.true(isLiver(-850, 'MR'));
  const mirrored = bodyExtents((name, [x, y, z]) => [name, [-x, y, z]]);
  t.false(isLiver(60, 'CT', mirrored));
  t.false(isLiver(60, 'MR', mirrored));
});
