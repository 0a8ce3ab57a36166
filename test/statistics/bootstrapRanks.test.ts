import test from 'ava';
import fc from 'fast-check';
import { bootstrapRanks } from '../../statistics/bootstrapRanks.js';
import { createRandom } from '../../util/random.js';

const each = (values: readonly number[]) => ({ sums: values, counts: values.map(() => 1) });
const random = () => createRandom(1);

test('a contender that is better in every cluster is first in every draw, and turning the better end turns the ranks', (t) => {
  const parts = [[each([1, 2, 3, 2]), each([2, 3, 4, 3]), each([0, 1, 2, 1])]];
  const ranks = (isHigherBetter: boolean) =>
    bootstrapRanks(parts, random(), { isHigherBetter }).map(({ rank, lower, upper }) => [rank, lower, upper]);
  t.deepEqual(ranks(true), [
    [2, 2, 2],
    [1, 1, 1],
    [3, 3, 3],
  ]);
  t.deepEqual(ranks(false), [
    [2, 2, 2],
    [3, 3, 3],
    [1, 1, 1],
  ]);
});

test('each part weighs the same however many values it has', (t) => {
  const many = { sums: [500, 500], counts: [100, 100] };
  const few = { sums: [300, 300], counts: [100, 100] };
  const [one, other] = bootstrapRanks(
    [
      [many, few],
      [each([1, 1]), each([4, 4])],
    ],
    random(),
    { isHigherBetter: true },
  );
  t.is(one.score, 3);
  t.is(other.score, 3.5);
  t.is(other.rank, 1);
});

test('contenders whose order hangs on the clusters drawn share ranks; the same seed gives the same', (t) => {
  const parts = [[each([5, 1, 5, 1, 5, 1]), each([1, 5, 1, 5, 1, 5])]];
  const found = bootstrapRanks(parts, random(), { isHigherBetter: true });
  t.deepEqual(
    found.map(({ rank, lower, upper }) => [rank, lower, upper]),
    [
      [1.5, 1, 2],
      [1.5, 1, 2],
    ],
  );
  t.deepEqual(bootstrapRanks(parts, random(), { isHigherBetter: true }), found);
});

test('a contender that lacks a part is not ranked, and changes nothing for the others', (t) => {
  const missing = { sums: [0, 0], counts: [0, 0] };
  const found = bootstrapRanks([[each([1, 2]), missing, each([3, 4])]], random(), { isHigherBetter: true });
  t.deepEqual(found[1], { score: null, rank: null, lower: null, upper: null });
  t.deepEqual([found[0].rank, found[2].rank], [2, 1]);
  t.deepEqual(bootstrapRanks([], random(), { isHigherBetter: true }), []);
});

test('contenders may change places, and another unit changes no rank; the other sign turns ranks round', (t) => {
  const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(values, { minLength: 2, maxLength: 5 }), (rows) => {
      const ranksOf = (of: readonly (readonly number[])[], isHigherBetter: boolean) =>
        bootstrapRanks([of.map(each)], random(), { isHigherBetter, resamples: 20 }).map(
          ({ rank, lower, upper }) => [rank, lower, upper],
        );
      const ranks = JSON.stringify(ranksOf(rows, true));
      const turned = rows.map((row) => row.map((value) => -4 * value));
      return (
        JSON.stringify(ranksOf([...rows].reverse(), true).reverse()) === ranks &&
        JSON.stringify(ranksOf(turned, false)) === ranks
      );
    }),
    { numRuns: 40 },
  );
  t.pass();
});
