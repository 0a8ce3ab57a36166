import test from 'ava';
import { depthInside } from '../../../../generator/images/mr/depthInside.js';

const ones = (count: number) => new Uint8Array(count).fill(1);

test('depths are counted from the nearest voxel outside, in millimetres', (t) => {
  // One voxel outside, at the left end of the upper row.
  const values = ones(8);
  values[0] = 0;
  const depths = depthInside({ width: 4, height: 2, values }, [2, 3]);
  const diagonal = Math.hypot(2, 3);
  t.deepEqual([...depths], [0, 2, 4, 6, 3, diagonal, diagonal + 2, diagonal + 4]);
});

test('what lies beyond the plane is not outside', (t) => {
  t.deepEqual([...depthInside({ width: 2, height: 2, values: ones(4) }, [1, 1])], Array(4).fill(Infinity));
});

// python: scipy.ndimage.distance_transform_edt(mask, sampling=[1.5, 1.5]).max()
test('a disc is as deep as its radius, within 8 %', (t) => {
  const width = 81;
  const values = Uint8Array.from({ length: width * width }, (_, index) =>
    Number(Math.hypot((index % width) - 40, Math.floor(index / width) - 40) <= 30),
  );
  const deepest = Math.max(...depthInside({ width, height: width, values }, [1.5, 1.5]));
  t.true(deepest >= 45.024 && deepest <= 1.08 * 45.025, `${deepest}`);
});
