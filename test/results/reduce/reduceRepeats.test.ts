import test from 'ava';
import { type RepeatVerdicts, reduceRepeats } from '../../../results/reduce/reduceRepeats.js';

/** A repeat of three items: values, and which of them are told. */
function repeatOf(judged: number[], values: number[], told: number[]): RepeatVerdicts {
  const accuracy = { values: Float64Array.from(values), told: Uint8Array.from(told) };
  return { judged: Uint8Array.from(judged), measures: { accuracy } };
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

test('another way to reduce gives another value and the same shares', (t) => {
  const repeats = [repeatOf([1], [1], [1]), repeatOf([1], [0], [1])];
  const { measures } = reduceRepeats(repeats, 2, { reduce: (values) => Math.max(...values) });
  t.deepEqual([...(measures.accuracy?.values ?? [])], [1]);
  t.deepEqual([...(measures.accuracy?.counted ?? [])], [1]);
});
