import test from 'ava';
import { applyWindow, ctWindow, minMaxWindow } from '../../../generator/images/windows.js';

/** Limits worked out by hand from the paper's widths and levels. */
const limits = [
  { region: 'head and neck', lower: 0, upper: 80 },
  { region: 'chest', lower: -1350, upper: 150 },
  { region: 'abdomen', lower: -150, upper: 250 },
  { region: 'pelvis', lower: -160, upper: 240 },
  { region: 'spine', lower: -160, upper: 240 },
  { region: 'muscle', lower: -160, upper: 240 },
] as const;

for (const { region, lower, upper } of limits) {
  test(`the ${region} window shows ${lower} to ${upper} HU`, (t) => {
    t.deepEqual(ctWindow(region), { kind: 'window', lower, upper });
  });
}

test('values outside the window are black and white, the middle is grey', (t) => {
  const values = Float32Array.of(-3000, -150, 50, 250, 3000);
  t.deepEqual([...applyWindow(values, ctWindow('abdomen'))], [0, 0, 128, 255, 255]);
});

test('without a window the whole range is shown', (t) => {
  const window = minMaxWindow({ minimum: -1024, maximum: 3071 });
  t.deepEqual([...applyWindow(Float32Array.of(-1024, 3071), window)], [0, 255]);
});

test('a flat volume is black, not NaN', (t) => {
  t.deepEqual([...applyWindow(Float32Array.of(7, 7), minMaxWindow({ minimum: 7, maximum: 7 }))], [0, 0]);
});
