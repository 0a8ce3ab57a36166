import test from 'ava';
import type { Slice } from '../../../../data/volume/volume.js';
import { brightSignal } from '../../../../generator/images/mr/brightSignal.js';

/** An oval body of organs of 0 to 200 above what is told, in air at that. */
function sliceOf(gain: number, zero = 0): Slice<Float32Array> {
  const values = Float32Array.from({ length: 60 * 50 }, (_, at) => {
    const radius = Math.hypot(((at % 60) - 30) / 26, (Math.floor(at / 60) - 25) / 21);
    return zero + (radius > 1 ? 0 : gain * (100 + ((at * 7919) % 101)));
  });
  return { plane: 'axial', index: 0, width: 60, height: 50, values };
}

const spacingOf = () => [4, 4] as const;

test('it is the 99th percentile of the body, of the slice in the middle where slices differ', (t) => {
  const signal = brightSignal([sliceOf(5), sliceOf(1), sliceOf(0.2)], spacingOf);
  t.true(Math.abs(signal - 199) <= 2, `${signal}`);
});

test('it grows with the intensities, and is counted from no signal where that is negative', (t) => {
  const signal = brightSignal([sliceOf(3, -50)], spacingOf);
  t.true(Math.abs(signal - 3 * 199) <= 6, `${signal}`);
});
