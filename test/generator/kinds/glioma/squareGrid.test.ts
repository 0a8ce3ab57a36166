import test from 'ava';
import fc from 'fast-check';
import {
  createSquareGrid,
  resampleToSquare,
  sampleMask,
} from '../../../../generator/kinds/glioma/squareGrid.js';

const sides = fc.record({
  width: fc.integer({ min: 1, max: 40 }),
  height: fc.integer({ min: 1, max: 40 }),
  spacing: fc.tuple(fc.constantFrom(0.5, 1, 2, 3.3), fc.constantFrom(0.5, 1, 2, 3.3)),
  size: fc.integer({ min: 4, max: 64 }),
});

test('a plane of one value is of that value in the middle of the square, and what is around goes to its edge', (t) => {
  fc.assert(
    fc.property(sides, ({ width, height, spacing, size }) => {
      const grid = createSquareGrid({ width, height }, spacing, size);
      const values = new Float32Array(width * height).fill(7);
      const shown = resampleToSquare({ width, height, values }, grid, 7);
      t.true(shown.every((value) => Math.abs(value - 7) < 1e-4));
      t.is(grid.pixelMm, Math.max(width * spacing[0], height * spacing[1]) / size);
    }),
  );
});

test('a mask of a whole plane covers as many pixels along each side as the plane is long, to one', (t) => {
  fc.assert(
    fc.property(sides, ({ width, height, spacing, size }) => {
      const grid = createSquareGrid({ width, height }, spacing, size);
      // What is thinner than a pixel may lie between two pixels' centres.
      fc.pre(Math.min(width * spacing[0], height * spacing[1]) > grid.pixelMm);
      const { values } = sampleMask({ width, height, values: new Uint8Array(width * height).fill(1) }, grid);
      const columns = new Set([...values.keys()].filter((at) => values[at] === 1).map((at) => at % size));
      const rows = new Set(
        [...values.keys()].filter((at) => values[at] === 1).map((at) => Math.floor(at / size)),
      );
      t.true(Math.abs(columns.size - (width * spacing[0]) / grid.pixelMm) <= 1);
      t.true(Math.abs(rows.size - (height * spacing[1]) / grid.pixelMm) <= 1);
    }),
  );
});

test('where pixels and voxels are the same, nothing changes', (t) => {
  const plane = { width: 4, height: 4, values: Float32Array.from({ length: 16 }, (_none, at) => at * at) };
  t.deepEqual(resampleToSquare(plane, createSquareGrid(plane, [2, 2], 4), 0), plane.values);
});

test('a fine line does not fall between wide pixels: its brightness is spread', (t) => {
  for (let column = 8; column < 24; column++) {
    const values = Float32Array.from({ length: 32 * 32 }, (_none, at) => (at % 32 === column ? 8 : 0));
    const shown = resampleToSquare(
      { width: 32, height: 32, values },
      createSquareGrid({ width: 32, height: 32 }, [1, 1], 8),
      0,
    );
    const row = [...shown.subarray(32, 40)];
    t.true(Math.abs(row.reduce((sum, value) => sum + value, 0) - 2) < 1e-4, `${column}`);
  }
});

test('a lower plane lies in the middle, with equal margins above and below', (t) => {
  const { values } = sampleMask(
    { width: 8, height: 4, values: new Uint8Array(32).fill(1) },
    createSquareGrid({ width: 8, height: 4 }, [1, 1], 8),
  );
  const rows = [...values.keys()].filter((at) => values[at] === 1).map((at) => Math.floor(at / 8));
  t.deepEqual([Math.min(...rows), Math.max(...rows)], [2, 5]);
});
