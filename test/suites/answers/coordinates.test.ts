import test from 'ava';
import fc from 'fast-check';
import {
  type CoordinateConvention,
  coordinateConventionSchema,
  coordinateConventions,
  fromPoint,
  toPoint,
} from '../../../suites/answers/coordinates.js';

const image = { width: 128, height: 96 };
const all: readonly CoordinateConvention[] = [
  ...coordinateConventions,
  'x-y pixels of 1024x768',
  'row-col pixels of 512x384',
];

for (const convention of all) {
  test(`numbers by ${convention} come back to their pixel`, (t) => {
    const pixel = fc.tuple(fc.integer({ min: 0, max: 127 }), fc.integer({ min: 0, max: 95 }));
    fc.assert(
      fc.property(pixel, (point) => {
        const [x, y] = toPoint(fromPoint(point, convention, image), convention, image);
        t.true(Math.abs(x - point[0]) < 0.5 && Math.abs(y - point[1]) < 0.5);
      }),
      { seed: 10 },
    );
  });
}

test('parts of the whole go from edge to edge, pixels from the centre of the first to that of the last', (t) => {
  t.deepEqual(toPoint([0, 1000], 'x-y thousandths', image), [-0.5, 95.5]);
  t.deepEqual(toPoint([0, 1], 'x-y 0 to 1', image), [-0.5, 95.5]);
  t.deepEqual(toPoint([0, 95], 'x-y pixels', image), [0, 95]);
  t.deepEqual(toPoint([1, 2], 'x-y pixels of 256x192', image), [0.25, 0.75]);
  t.deepEqual(toPoint([2, 1], 'row-col pixels of 256x192', image), [0.25, 0.75]);
});

for (const text of [
  'x-y',
  'y-x pixels',
  'x-y pixels of 0x5',
  'x-y pixels of 5',
  'x-y pixels of 1.5x2',
  'row-col thousandths',
]) {
  test(`"${text}" is no convention of coordinates`, (t) => {
    t.false(coordinateConventionSchema.safeParse(text).success);
  });
}
