import test from 'ava';
import fc from 'fast-check';
import { visitRuns } from '../../../../data/volume/paint/visitRuns.js';
import type { VoxelArray } from '../../../../data/volume/volume.js';

type Run = readonly [value: number, start: number, end: number];

function runsOf(values: VoxelArray): Run[] {
  const runs: Run[] = [];
  visitRuns(values, (...run) => runs.push(run));
  return runs;
}

test('runs are handed over in order, whatever they are made of', (t) => {
  t.deepEqual(runsOf(new Uint8Array([0, 0, 7, 7, 7, 0])), [
    [0, 0, 2],
    [7, 2, 5],
    [0, 5, 6],
  ]);
  t.deepEqual(runsOf(new Uint8Array(0)), []);
  t.deepEqual(runsOf(new Uint8Array([1, 1, 0, 1, 0, 0, 0, 0, 0])), [
    [1, 0, 2],
    [0, 2, 3],
    [1, 3, 4],
    [0, 4, 9],
  ]);
});

const types = [
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Float32Array,
  Float64Array,
] as const;

test('runs put together are the values, and no two neighbours are equal: any type, any start in a buffer', (t) => {
  const lengths = fc.array(fc.tuple(fc.constantFrom(0, 0, 1, 3), fc.integer({ min: 1, max: 40 })));
  fc.assert(
    fc.property(lengths, fc.constantFrom(...types), fc.nat(3), (parts, Type, offset) => {
      const plain = parts.flatMap(([value, length]) => Array<number>(length).fill(value));
      const values = new Type(
        new ArrayBuffer((plain.length + offset) * Type.BYTES_PER_ELEMENT),
        offset * Type.BYTES_PER_ELEMENT,
      );
      values.set(plain);
      const runs = runsOf(values);
      t.deepEqual(
        runs.flatMap(([value, start, end]) => Array<number>(end - start).fill(value)),
        plain,
      );
      t.true(
        runs
          .slice(1)
          .every(([value, start], before) => start === runs[before][2] && value !== runs[before][0]),
      );
    }),
  );
});
