import test from 'ava';
import { drawnSets } from '../../../data/phantom/sets/drawnSets.js';
import { drawPicture, picturesOfSubject } from '../../../data/phantom/sets/drawPicture.js';

for (const set of drawnSets) {
  test(`${set.name}: targets are there, most are small where they should be, and they differ from what is around them`, (t) => {
    const pictures = Array.from({ length: 24 }, (_none, place) =>
      drawPicture(set, { number: place + 1, seed: 3 }),
    );
    const shares = pictures.map(({ mask }) => mask.reduce((sum, value) => sum + value, 0) / mask.length);
    t.true(shares.filter((share) => share === 0).length <= 8);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    t.is(mean < 0.1, set.isSmall);
    t.true(mean > 0.003);
    const { pixels, mask, channels } = pictures[0];
    const isBeside = (pixel: number) => [-6, -5, 5, 6].some((step) => mask[pixel + step] === 1);
    const meanOf = (wanted: number) => {
      const found = [...mask.keys()].filter(
        (pixel) => mask[pixel] === wanted && (wanted === 1 || isBeside(pixel)),
      );
      const greens = found.map((pixel) => pixels[pixel * channels + (channels === 3 ? 1 : 0)]);
      return greens.reduce((sum, value) => sum + value, 0) / greens.length;
    };
    t.true(Math.abs(meanOf(1) - meanOf(0)) > 10);
  });

  test(`${set.name}: a picture is the same however many are drawn, and pictures of a subject differ`, (t) => {
    const [first, again] = [1, 1].map((number) => drawPicture(set, { number, seed: 'a' }));
    t.deepEqual(first, again);
    t.notDeepEqual(drawPicture(set, { number: picturesOfSubject, seed: 'a' }).pixels, first.pixels);
    t.notDeepEqual(drawPicture(set, { number: 1, seed: 'b' }).pixels, first.pixels);
  });
}
