import test from 'ava';
import { motionBlur } from '../../../../generator/images/perturbations/motionBlur.js';
import { createRandom } from '../../../../util/random.js';

function drawSegments(seed: number, severity: 1 | 5) {
  const drawn = motionBlur.draw(createRandom(seed), severity, 'magnitude');
  if (drawn.kind === 'sweep') throw new Error('a sweep for MR');
  return drawn.segments;
}

test('segments of k-space follow each other without a gap, from the first line to the last', (t) => {
  for (let seed = 0; seed < 30; seed++) {
    const segments = drawSegments(seed, 5);
    t.is(segments[0].from, 0);
    t.is(segments.at(-1)?.to, 1);
    for (const [index, { from, to }] of segments.entries()) {
      t.true(from <= to);
      if (index > 0) t.is(from, segments[index - 1].to);
    }
  }
});

test('the centre of k-space is measured where the body lies in the picture, however far it moves', (t) => {
  for (let seed = 0; seed < 30; seed++) {
    const central = drawSegments(seed, 5).find(({ from, to }) => from <= 0.47 && to >= 0.53);
    t.like(central, { xMm: 0, yMm: 0, degrees: 0 });
  }
});

test('the same stream moves the body the same ways, further at a higher severity', (t) => {
  const [near, far] = ([1, 5] as const).map((severity) => drawSegments(7, severity));
  for (const [index, { xMm, yMm, degrees }] of near.entries()) {
    t.true(Math.abs(far[index].xMm - 6 * xMm) < 1e-9 && Math.abs(far[index].yMm - 6 * yMm) < 1e-9);
    t.is(Math.sign(far[index].degrees), Math.sign(degrees));
  }
});
