import test from 'ava';
import fc from 'fast-check';
import { createValueHistogram } from '../../../../data/volume/paint/valueHistogram.js';

const asStored = { slope: 1, intercept: 0 };
const percents = [0, 0.5, 25, 50, 99.5, 100];

// python: np.percentile(values, percents, method='inverted_cdf')
const oracle = [
  {
    title: 'Hounsfield units',
    values: Int16Array.from({ length: 4001 }, (_, i) => ((i * 7919) % 4096) - 1024),
    expected: [-1024, -1004, -3, 1023, 3045, 3065],
  },
  {
    title: 'powers of two on both sides of zero',
    values: Float64Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 1 : -1) * 2 ** (i - 20)),
    expected: [-524288, -524288, -2, -1.9073486328125e-6, 262144, 262144],
  },
];

for (const { title, values, expected } of oracle) {
  test(`percentiles are numpy's: ${title}`, (t) => {
    const histogram = createValueHistogram();
    histogram.add(values.slice(0, 17), asStored);
    histogram.add(values.slice(17), asStored);
    t.deepEqual(
      percents.map((percent) => histogram.percentile(percent)),
      expected,
    );
  });
}

test('slope and intercept are applied', (t) => {
  const histogram = createValueHistogram();
  histogram.add(Uint8Array.from([0, 1, 2, 3]), { slope: -2, intercept: 10 });
  t.deepEqual([histogram.percentile(0), histogram.percentile(100)], [4, 10]);
});

test('any percentile of any numbers is that of their sorted list, within 1 part in 2048', (t) => {
  const numbers = fc.array(
    fc.float({ noNaN: true, noDefaultInfinity: true, min: Math.fround(-1e30), max: Math.fround(1e30) }),
    {
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(numbers, fc.double({ min: 0, max: 100, noNaN: true }), (values, percent) => {
      const histogram = createValueHistogram();
      histogram.add(Float32Array.from(values), asStored);
      const sorted = Float32Array.from(values).sort();
      const expected = sorted[Math.max(0, Math.ceil((percent / 100) * values.length) - 1)];
      const found = histogram.percentile(percent);
      // Numbers too small to have 11 bits of fraction are rounded to zero at worst.
      return Math.abs(found - expected) <= Math.abs(expected) / 2048 + 2 ** -136;
    }),
    { numRuns: 30 },
  );
  t.pass();
});
