import test from 'ava';
import { createMarker, drawBox } from '../../../generator/images/marks.js';
import { createPixelGrid } from '../../../generator/scene/pixelGrid.js';

/** Draws on a black image and shows its pixels as characters. */
function draw(box: readonly [number, number, number, number], line: number): string[] {
  const image = { width: 6, height: 5, pixels: new Uint8Array(3 * 6 * 5) };
  drawBox(image, box, 'green', line);
  return Array.from({ length: 5 }, (_, y) =>
    Array.from({ length: 6 }, (_, x) => (image.pixels[3 * (6 * y + x) + 1] === 255 ? '#' : '.')).join(''),
  );
}

test('the line runs round the box and leaves its inside free', (t) => {
  t.deepEqual(draw([2, 2, 3, 2], 1), ['......', '.####.', '.#..#.', '.####.', '......']);
});

test('what lies beyond the image is left out, without wrapping to the next row', (t) => {
  t.deepEqual(draw([0, 0, 5, 1], 1), ['......', '......', '######', '......', '......']);
});

test('the three colours differ in more than hue', (t) => {
  const brightness = (['green', 'yellow', 'blue'] as const).map((colour) => {
    const image = { width: 3, height: 3, pixels: new Uint8Array(3 * 9) };
    drawBox(image, [1, 1, 1, 1], colour, 1);
    return 0.2126 * image.pixels[0] + 0.7152 * image.pixels[1] + 0.0722 * image.pixels[2];
  });
  t.true(brightness[1] - brightness[0] > 30 && brightness[0] - brightness[2] > 30, brightness.join());
});

test('a picture without marks is grey, and nothing of an earlier one stays in it', (t) => {
  const grid = createPixelGrid({ width: 3, height: 1 }, [1, 1], 3);
  const drawMarks = createMarker(grid, { boxPadding: 0, boxLine: 1 });
  const image = { width: 3, height: 1, greys: Uint8Array.of(1, 2, 3) };
  const piece = { group: 1, voxels: 1, box: [1, 0, 1, 0], centroid: [1, 0] } as const;
  const marked = [...drawMarks(image, [{ piece, colour: 'green' }]).pixels];
  t.deepEqual(marked, [0, 255, 0, 2, 2, 2, 0, 255, 0]);
  t.deepEqual([...drawMarks(image, []).pixels], [1, 1, 1, 2, 2, 2, 3, 3, 3]);
});
