import test from 'ava';
import fc from 'fast-check';
import { directionBetween } from '../../../../../generator/kinds/radvuqa/probes/directionBetween.js';
import { directions, turnDirection } from '../../../../../suites/answers/directions.js';

/** Offsets from the reference in image pixels, y downwards. */
const offsets = [
  { offset: [0, -10], direction: 'above' },
  { offset: [10, -10], direction: 'upper-right' },
  { offset: [10, 0], direction: 'right' },
  { offset: [10, 10], direction: 'lower-right' },
  { offset: [0, 10], direction: 'below' },
  { offset: [-10, 10], direction: 'lower-left' },
  { offset: [-10, 0], direction: 'left' },
  { offset: [-10, -10], direction: 'upper-left' },
] as const;

for (const { offset, direction } of offsets) {
  test(`a target at ${offset.join(', ')} lies ${direction}, in the middle of the sector`, (t) => {
    const plain = directionBetween([100 + offset[0], 50 + offset[1]], [100, 50]);
    t.is(plain.direction, direction);
    t.true(Math.abs(plain.marginDegrees - 22.5) < 1e-9);
  });
}

test('the margin shrinks to nothing towards the border of a sector', (t) => {
  const near = (20.5 * Math.PI) / 180;
  const plain = directionBetween([Math.sin(near), -Math.cos(near)], [0, 0]);
  t.is(plain.direction, 'above');
  t.true(Math.abs(plain.marginDegrees - 2) < 1e-9);
});

test('looking back from the target, the direction is the opposite', (t) => {
  const coordinate = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      fc.pre(x !== 0 || y !== 0);
      const { direction, marginDegrees } = directionBetween([x, y], [0, 0]);
      fc.pre(marginDegrees > 1e-6);
      t.is(directionBetween([0, 0], [x, y]).direction, turnDirection(direction, 4));
    }),
  );
});

test('eight turns of 45 degrees go round the circle', (t) => {
  const round = directions.map((_, eighths) => turnDirection('above', eighths));
  t.deepEqual(round, [...directions]);
});
