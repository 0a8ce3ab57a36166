import test from 'ava';
import { fillHoles, largestPart } from '../../../../generator/images/mr/maskParts.js';
import type { Mask } from '../../../../statistics/mask.js';

function maskOf(picture: readonly string[]): Mask {
  const values = Uint8Array.from(picture.join(''), (letter) => Number(letter === '#'));
  return { width: picture[0].length, height: picture.length, values };
}

function pictureOf({ width, height, values }: Mask): string[] {
  return Array.from({ length: height }, (_, row) =>
    Array.from(values.subarray(row * width, (row + 1) * width), (value) => (value === 1 ? '#' : '.')).join(
      '',
    ),
  );
}

const parts = [
  { title: 'corners do not join', mask: ['##..', '..##', '..#.'], largest: ['....', '..##', '..#.'] },
  { title: 'of two as large the first', mask: ['#..#', '#..#'], largest: ['#...', '#...'] },
  {
    title: 'rows do not join at the ends',
    mask: ['..##', '#...', '##..'],
    largest: ['....', '#...', '##..'],
  },
  { title: 'nothing', mask: ['...', '...'], largest: ['...', '...'] },
];

for (const { title, mask, largest } of parts) {
  test(`the largest part: ${title}`, (t) => {
    t.deepEqual(pictureOf(largestPart(maskOf(mask))), largest);
  });
}

const holes = [
  { title: 'a hole', mask: ['###', '#.#', '###'], filled: ['###', '###', '###'] },
  { title: 'a bay', mask: ['###', '#..', '###'], filled: ['###', '#..', '###'] },
  {
    title: 'a ring within a ring',
    mask: ['#####', '#...#', '#.#.#', '#...#', '#####'],
    filled: Array(5).fill('#####'),
  },
  { title: 'what the border cuts is open', mask: ['#.#', '#.#'], filled: ['#.#', '#.#'] },
];

for (const { title, mask, filled } of holes) {
  test(`holes are filled: ${title}`, (t) => {
    t.deepEqual(pictureOf(fillHoles(maskOf(mask))), filled);
  });
}
