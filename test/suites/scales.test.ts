import test from 'ava';
import { formatWritten, formatWrittenDifference } from '../../reports/text/formatWritten.js';
import { type Ends, scales } from '../../suites/scales.js';
import { scaleSchema } from '../../suites/schema/judgement.js';

const toFive: Ends = { least: 1, greatest: 5 };
const toOne: Ends = { least: 0, greatest: 1 };
const open: Ends = { least: 0, greatest: null };

const cases = [
  { scale: 'yesOrNo', ends: toOne, good: [0, 1], bad: [0.5, 2, -1], ratings: [0, 1] },
  { scale: 'grades', ends: toFive, good: [1, 2.5, 5], bad: [0, 5.1], ratings: [1, 2, 3, 4, 5] },
  { scale: 'ratio', ends: toOne, good: [0, 0.8734, 1], bad: [-0.01, 1.01], ratings: null },
  { scale: 'length', ends: open, good: [0, 12.5, 374], bad: [-1, Number.POSITIVE_INFINITY], ratings: null },
] as const;

for (const { scale, ends, good, bad, ratings } of cases) {
  test(`values of the scale "${scale}" are checked, and rated only where they can be`, (t) => {
    const schema = scaleSchema(scales[scale], ends);
    for (const value of good) t.true(schema.safeParse(value).success, `${value}`);
    for (const value of bad) t.false(schema.safeParse(value).success, `${value}`);
    t.deepEqual(scales[scale].ratings(ends), ratings);
  });
}

test('values and differences are written as their scale says', (t) => {
  const written = [
    [formatWritten(2.466, 'points'), '2.47'],
    [formatWritten(0.1934, 'percent'), '19.3 %'],
    [formatWritten(0.8734, 'share'), '0.873'],
    [formatWritten(4.06, 'millimetres'), '4.1 mm'],
    [formatWritten(null, 'millimetres'), '–'],
    [formatWrittenDifference(-0.36, 'millimetres'), '−0.4 mm'],
    [formatWrittenDifference(0.04, 'millimetres'), '0.0 mm'],
    [formatWrittenDifference(0.25, 'share'), '+0.250'],
  ];
  for (const [actual, expected] of written) t.is(actual, expected);
});
