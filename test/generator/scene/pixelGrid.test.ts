import test from 'ava';
import fc from 'fast-check';
import { createPixelGrid, planeSpacing, resampleLinear } from '../../../generator/scene/pixelGrid.js';

const grid = { shape: [4, 5, 6], spacing: [0.5, 0.75, 3], affine: [], storedAxes: 'RAS' } as const;

test('each plane takes the spacings of its own two axes', (t) => {
  t.deepEqual(planeSpacing(grid, 'axial'), [0.5, 0.75]);
  t.deepEqual(planeSpacing(grid, 'coronal'), [0.5, 3]);
  t.deepEqual(planeSpacing(grid, 'sagittal'), [0.75, 3]);
});

test('a thick-slice coronal plane becomes as tall as it is in millimetres', (t) => {
  const made = createPixelGrid({ width: 512, height: 20 }, [0.977, 5], 512);
  t.deepEqual([made.width, made.height, made.pixelMm], [512, 102, 0.977]);
});

test('a small plane is enlarged until its longer side has the wanted pixels', (t) => {
  const made = createPixelGrid({ width: 122, height: 101 }, [3, 3], 512);
  t.deepEqual([made.width, made.height], [512, 424]);
  t.is(made.pixelMm, (122 * 3) / 512);
});

test('pixels are square: both axes have the same millimetres a pixel, to within a pixel', (t) => {
  const size = fc.integer({ min: 2, max: 300 });
  const spacing = fc.double({ min: 0.3, max: 6, noNaN: true });
  fc.assert(
    fc.property(size, size, spacing, spacing, (width, height, across, down) => {
      const made = createPixelGrid({ width, height }, [across, down], 512);
      t.true(Math.abs(made.width * made.pixelMm - width * across) <= made.pixelMm);
      t.true(Math.abs(made.height * made.pixelMm - height * down) <= made.pixelMm);
      t.true(Math.max(made.width, made.height) >= 512);
    }),
  );
});

test('a spacing that no scanner has is refused, not drawn', (t) => {
  t.throws(() => createPixelGrid({ width: 300, height: 20 }, [0.3, 3000], 512), {
    name: 'InputError',
    message: /0.3 x 3000 mm/,
  });
});

test('linear resampling keeps a ramp a ramp and holds the edges', (t) => {
  const plane = { width: 4, height: 1, values: Float32Array.of(0, 10, 20, 30) };
  const doubled = createPixelGrid(plane, [1, 1], 8);
  // Pixel centres lie at voxel positions -0.25, 0.25, 0.75, ..., 3.25.
  const expected = [0, 2.5, 7.5, 12.5, 17.5, 22.5, 27.5, 30];
  t.deepEqual([...resampleLinear(plane, doubled).subarray(0, 8)], expected);
});

test('linear resampling at the same size changes nothing', (t) => {
  const plane = { width: 3, height: 2, values: Float32Array.of(1, 5, 2, -7, 0, 9) };
  t.deepEqual(resampleLinear(plane, createPixelGrid(plane, [2, 2], 1)), plane.values);
});
