import test from 'ava';
import fc from 'fast-check';
import { directions, directionTowards, turnDirection } from '../../../suites/answers/directions.js';

/** Ways to the right and upwards. */
const offsets = [
  { offset: [0, 10], direction: 'above' },
  { offset: [10, 10], direction: 'upper-right' },
  { offset: [10, 0], direction: 'right' },
  { offset: [10, -10], direction: 'lower-right' },
  { offset: [0, -10], direction: 'below' },
  { offset: [-10, -10], direction: 'lower-left' },
  { offset: [-10, 0], direction: 'left' },
  { offset: [-10, 10], direction: 'upper-left' },
] as const;

for (const { offset, direction } of offsets) {
  test(`a way of ${offset.join(', ')} leads ${direction}, in the middle of the sector`, (t) => {
    const plain = directionTowards(offset[0], offset[1]);
    t.is(plain.direction, direction);
    t.true(Math.abs(plain.marginDegrees - 22.5) < 1e-9);
  });
}

test('the margin shrinks to nothing towards the border of a sector', (t) => {
  const near = (20.5 * Math.PI) / 180;
  const plain = directionTowards(Math.sin(near), Math.cos(near));
  t.is(plain.direction, 'above');
  t.true(Math.abs(plain.marginDegrees - 2) < 1e-9);
});

test('looking back from the target, the direction is the opposite', (t) => {
  const coordinate = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      fc.pre(x !== 0 || y !== 0);
      const { direction, marginDegrees } = directionTowards(x, y);
      fc.pre(marginDegrees > 1e-6);
      t.is(directionTowards(-x, -y).direction, turnDirection(direction, 4));
    }),
  );
});

test('eight turns of 45 degrees go round the circle', (t) => {
  const round = directions.map((_, eighths) => turnDirection('above', eighths));
  t.deepEqual(round, [...directions]);
});
