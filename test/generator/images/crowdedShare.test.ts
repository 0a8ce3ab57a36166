import test from 'ava';
import { crowdedShare } from '../../../generator/images/crowdedShare.js';

function countsOf(pixels: Readonly<Record<number, number>>): number[] {
  return Array.from({ length: 256 }, (_, grey) => pixels[grey] ?? 0);
}

const cases = [
  { title: 'all of one grey', pixels: { 0: 50 }, share: 1 },
  { title: 'within ten levels', pixels: { 20: 30, 29: 20 }, share: 1 },
  { title: 'just beyond ten levels', pixels: { 20: 30, 30: 20 }, share: 0.6 },
  { title: 'at the white end', pixels: { 0: 10, 246: 20, 255: 20 }, share: 0.8 },
  { title: 'the fullest of several bands', pixels: { 0: 10, 5: 10, 100: 15, 103: 15, 200: 50 }, share: 0.5 },
  { title: 'no pixels', pixels: {}, share: 0 },
];

for (const { title, pixels, share } of cases) {
  test(`the share of pixels within ten neighbouring greys: ${title}`, (t) => {
    t.is(crowdedShare(countsOf(pixels)), share);
  });
}

test('evenly spread greys are ten in 256', (t) => {
  t.is(crowdedShare(new Array<number>(256).fill(3)), 10 / 256);
});
