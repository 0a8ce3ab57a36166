import test from 'ava';
import { createSliceMemory } from '../../../data/sources/sliceMemory.js';

test('memory is taken again after a rewind, emptied, and grows where more is asked for', (t) => {
  const memory = createSliceMemory();
  const [first, second] = [memory.take(8), memory.take(4)];
  new Uint8Array(first).fill(7);
  memory.rewind();
  t.is(memory.take(6), first);
  t.deepEqual([...new Uint8Array(first, 0, 6)], [0, 0, 0, 0, 0, 0]);
  const larger = memory.take(5);
  t.not(larger, second);
  t.is(larger.byteLength, 5);
});
