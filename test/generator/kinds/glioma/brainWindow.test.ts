import test from 'ava';
import fc from 'fast-check';
import { brainWindow } from '../../../../generator/kinds/glioma/brainWindow.js';

const shape = [8, 8, 8] as const;
const isInside = (at: number) =>
  [at % 8, Math.floor(at / 8) % 8, Math.floor(at / 64)].every((index) => index > 1 && index < 6);
/** A cube of 64 voxels with the values 100 to 163 in the middle. */
const cube = (outside: (at: number) => number) => {
  let inside = 0;
  return Float32Array.from({ length: 512 }, (_none, at) => (isInside(at) ? 100 + inside++ : outside(at)));
};

test('the window goes by the brain alone, whatever stands for what was masked away', (t) => {
  fc.assert(
    fc.property(
      fc.oneof(fc.constant(0), fc.integer({ min: -5000, max: 99 }), fc.integer({ min: 164, max: 5000 })),
      (masked) => {
        t.deepEqual(
          brainWindow(
            cube(() => masked),
            { shape },
            [0, 100],
          ),
          { lower: 100, upper: 163, masked },
        );
      },
    ),
  );
});

test('percentiles are linear between neighbours', (t) => {
  // numpy.percentile(range(100, 164), [1, 99.5]): 100.63, 162.685
  const { lower, upper } = brainWindow(
    cube(() => 0),
    { shape },
    [1, 99.5],
  );
  t.is(lower.toFixed(3), '100.630');
  t.is(upper.toFixed(3), '162.685');
});

test('where nothing was masked away, air and its noise are left out', (t) => {
  const { lower, upper, masked } = brainWindow(
    cube((at) => (at * 7919) % 13),
    { shape },
    [0, 100],
  );
  t.deepEqual([lower, upper, masked], [100, 163, null]);
});

test('a volume of one value has a window all the same', (t) => {
  t.deepEqual(brainWindow(new Float32Array(512).fill(3), { shape }, [1, 99]), {
    lower: 0,
    upper: 0,
    masked: 3,
  });
});
