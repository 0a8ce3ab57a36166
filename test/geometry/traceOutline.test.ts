import test from 'ava';
import fc from 'fast-check';
import { polygonArea } from '../../geometry/polygonArea.js';
import { traceOutline } from '../../geometry/traceOutline.js';
import { labelPieces } from '../../statistics/labelPieces.js';
import type { Mask } from '../../statistics/mask.js';

const [width, height] = [9, 8];

/** Pixels of the largest piece that have what is outside of it, and reaches the edge, on one of their four sides. */
function edgePixels(mask: Mask): string[] {
  const { labels, sizes } = labelPieces(mask, 'corners');
  const largest = sizes.indexOf(Math.max(...sizes)) + 1;
  const isPiece = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && labels[y * width + x] === largest;
  const around = Uint8Array.from({ length: (width + 2) * (height + 2) }, (_none, pixel) =>
    Number(!isPiece((pixel % (width + 2)) - 1, Math.floor(pixel / (width + 2)) - 1)),
  );
  const outer = labelPieces({ width: width + 2, height: height + 2, values: around }, 'sides').labels;
  const isOuter = (x: number, y: number) => outer[(y + 1) * (width + 2) + x + 1] === 1;
  const found: string[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const touches = isOuter(x - 1, y) || isOuter(x + 1, y) || isOuter(x, y - 1) || isOuter(x, y + 1);
      if (isPiece(x, y) && touches) found.push(`${x},${y}`);
    }
  }
  return found;
}

test('an outline goes clockwise, step by step, over all pixels at the outer edge of the largest piece', (t) => {
  const bits = fc.array(fc.boolean(), { minLength: width * height, maxLength: width * height });
  fc.assert(
    fc.property(bits, (inside) => {
      const mask = { width, height, values: Uint8Array.from(inside, Number) };
      const outline = traceOutline(mask);
      const edge = edgePixels(mask);
      t.deepEqual([...new Set(outline.map(String))].sort(), [...edge].sort());
      t.is(outline[0]?.join(), edge[0]);
      t.true(polygonArea(outline) >= 0);
      for (const [place, [x, y]] of outline.entries()) {
        const [nextX, nextY] = outline[(place + 1) % outline.length];
        t.true(Math.abs(nextX - x) <= 1 && Math.abs(nextY - y) <= 1);
      }
    }),
    { seed: 7, numRuns: 300 },
  );
});
