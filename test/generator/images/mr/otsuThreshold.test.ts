import test from 'ava';
import { otsuThreshold } from '../../../../generator/images/mr/otsuThreshold.js';

const values = (value: (index: number) => number) => Float32Array.from({ length: 4000 }, (_, i) => value(i));

// python: skimage.filters.threshold_otsu(values.astype(float32), nbins=256)
const oracle = [
  {
    title: 'two heaps',
    of: values((i) => ((i * 7919) % 1000) / 10 + (i % 3 === 0 ? 60 : 0)),
    expected: 69.644,
  },
  { title: 'one long tail', of: values((i) => Math.exp(((i * 104729) % 4000) / 700)), expected: 104.132 },
];

for (const { title, of, expected } of oracle) {
  test(`the threshold is scikit-image's: ${title}`, (t) => {
    t.true(Math.abs(otsuThreshold(of) - expected) < 1e-3, `${otsuThreshold(of)}`);
  });
}

test('a gap between two heaps is parted in its middle', (t) => {
  const threshold = otsuThreshold(
    Float32Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? i % 7 : 200 + (i % 5))),
  );
  t.true(Math.abs(threshold - 103) < 2, `${threshold}`);
});

test('of values that are all the same the threshold is that value', (t) => {
  t.is(otsuThreshold(new Float32Array(9).fill(5)), 5);
});
