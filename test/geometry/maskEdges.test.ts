import test from 'ava';
import fc from 'fast-check';
import { maskEdges } from '../../geometry/maskEdges.js';

test('the border of a pixel is its four sides', (t) => {
  t.deepEqual(maskEdges({ width: 1, height: 1, values: Uint8Array.of(1) }), [
    [
      [-0.5, -0.5],
      [0.5, -0.5],
    ],
    [
      [-0.5, 0.5],
      [0.5, 0.5],
    ],
    [
      [-0.5, -0.5],
      [-0.5, 0.5],
    ],
    [
      [0.5, -0.5],
      [0.5, 0.5],
    ],
  ]);
});

test('a hole has a border of its own, and an empty mask has none', (t) => {
  const ring = { width: 3, height: 3, values: Uint8Array.of(1, 1, 1, 1, 0, 1, 1, 1, 1) };
  t.is(maskEdges(ring).length, 8);
  t.deepEqual(maskEdges({ width: 2, height: 2, values: new Uint8Array(4) }), []);
});

test('a border is as long as pixels have sides towards what is outside', (t) => {
  const masks = fc.record({
    width: fc.integer({ min: 1, max: 6 }),
    bits: fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 36 }),
  });
  t.notThrows(() =>
    fc.assert(
      fc.property(masks, ({ width, bits }) => {
        const height = Math.ceil(bits.length / width);
        const values = Uint8Array.from({ length: width * height }, (_none, pixel) => bits[pixel] ?? 0);
        const at = (x: number, y: number) =>
          x < 0 || y < 0 || x >= width || y >= height ? 0 : values[x + width * y];
        let sides = 0;
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++)
            for (const [u, v] of [
              [x - 1, y],
              [x + 1, y],
              [x, y - 1],
              [x, y + 1],
            ])
              sides += at(x, y) === 1 && at(u, v) === 0 ? 1 : 0;
        const length = maskEdges({ width, height, values }).reduce(
          (sum, [[x0, y0], [x1, y1]]) => sum + Math.abs(x1 - x0) + Math.abs(y1 - y0),
          0,
        );
        return length === sides;
      }),
    ),
  );
});
