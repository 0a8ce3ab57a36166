import test from 'ava';
import { type RepeatVerdicts, reduceRepeats } from '../../../results/reduce/reduceRepeats.js';

/** A repeat of some items: values, which of them are told, and what was read. */
function repeatOf(judged: number[], values: number[], told: number[], read?: number[]): RepeatVerdicts {
  const accuracy = { values: Float64Array.from(values), told: Uint8Array.from(told) };
  const category = Int32Array.from(read ?? judged.map(() => -1));
  const rating = Float64Array.from(judged, () => Number.NaN);
  return { judged: Uint8Array.from(judged), category, rating, measures: { accuracy } };
}

test('repeats that have a value are reduced to one, and the shares say how many those are', (t) => {
  const repeats = [
    repeatOf([1, 1, 0], [1, 0, Number.NaN], [1, 0, 0]),
    repeatOf([1, 0, 0], [0, Number.NaN, Number.NaN], [1, 0, 0]),
  ];
  const { judged, measures } = reduceRepeats(repeats, 4);
  t.deepEqual([...judged], [1, 1, 0]);
  t.deepEqual([...(measures.accuracy?.values ?? [])], [0.5, 0, Number.NaN]);
  t.deepEqual([...(measures.accuracy?.told ?? [])], [0.5, 0, 0]);
  t.deepEqual([...(measures.accuracy?.counted ?? [])], [0.5, 0.25, 0]);
  t.deepEqual(Object.keys(measures), ['accuracy']);
});

test('the rating is the mean of those that were read', (t) => {
  const rated = (ratings: number[]) => ({
    ...repeatOf([1, 1, 1], [1, 1, 1], [1, 1, 1]),
    rating: Float64Array.from(ratings),
  });
  const repeats = [rated([4, 2, Number.NaN]), rated([5, Number.NaN, Number.NaN])];
  t.deepEqual([...reduceRepeats(repeats, 2).rating], [4.5, 2, Number.NaN]);
});

test('of the repeats the commonest category counts, and none in a tie', (t) => {
  const repeats = [
    repeatOf([1, 1, 1], [1, 1, 0], [1, 1, 0], [2, 2, -1]),
    repeatOf([1, 1, 1], [0, 0, 0], [1, 1, 0], [0, 0, -1]),
    repeatOf([1, 1, 1], [1, 0, 0], [1, 0, 0], [2, -1, -1]),
  ];
  t.deepEqual([...reduceRepeats(repeats, 3).category], [2, -1, -1]);
});
