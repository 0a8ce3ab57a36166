import test from 'ava';
import { lowDose } from '../../../../../generator/images/perturbations/lowDose/lowDose.js';
import { deviationOf, drawImage, meanOf } from '../../../../support/intensityImages.js';

const side = 160;

/** A body of water with half axes in pixels of 2 mm, in air. */
function drawBody(across: number, down: number) {
  const middle = (side - 1) / 2;
  return drawImage(
    [side, side],
    (x, y) => (((x - middle) / across) ** 2 + ((y - middle) / down) ** 2 > 1 ? -1000 : 0),
    { pixelMm: 2, voxelMm: 2 },
  );
}

/** Differences to the clean image within 15 pixels of the middle, of several seeds, row by row. */
function noiseInTheMiddle(body: ReturnType<typeof drawBody>, dose: number): number[][] {
  return [1, 2, 3].flatMap((seed) => {
    const { values } = lowDose.apply(body, { dose, seed });
    return Array.from({ length: 30 }, (_, row) => {
      const start = (side / 2 - 15 + row) * side + side / 2 - 15;
      return Array.from(values.slice(start, start + 30), (value, at) => value - body.values[start + at]);
    });
  });
}

/** The full dose leaves 12 HU; what a part of it has beyond that is 12 sqrt(1 / part - 1). */
const doses = [
  { dose: 0.5, expected: 12 },
  { dose: 0.1, expected: 36 },
  { dose: 0.02, expected: 84 },
] as const;

for (const { dose, expected } of doses) {
  test(`${dose} of the dose adds ${expected} HU in the middle of the body`, (t) => {
    const noise = noiseInTheMiddle(drawBody(70, 70), dose).flat();
    t.true(Math.abs(deviationOf(noise) / expected - 1) < 0.1, `${deviationOf(noise)}`);
    t.true(Math.abs(meanOf(noise)) < 0.15 * expected, `${meanOf(noise)}`);
  });
}

/** Variance of differences between neighbours down the picture over that across it. */
function streakiness(noise: readonly (readonly number[])[]): number {
  const across = noise.flatMap((row) => row.slice(1).map((value, at) => value - row[at]));
  const down = noise
    .slice(1)
    .flatMap((row, at) => (at % 30 === 29 ? [] : row.map((value, x) => value - noise[at][x])));
  return deviationOf(down) ** 2 / deviationOf(across) ** 2;
}

test('noise streaks along the longer way through the body, and no way in a round one', (t) => {
  const round = streakiness(noiseInTheMiddle(drawBody(60, 60), 0.1));
  const wide = streakiness(noiseInTheMiddle(drawBody(75, 40), 0.1));
  const high = streakiness(noiseInTheMiddle(drawBody(40, 75), 0.1));
  t.true(Math.abs(round - 1) < 0.15, `${round}`);
  t.true(wide > 2 && high < 0.5, `${wide} ${high}`);
});

test('there is less noise towards the skin than in the middle', (t) => {
  const body = drawBody(70, 70);
  const { values } = lowDose.apply(body, { dose: 0.1, seed: 1 });
  const at = (from: number, to: number) =>
    deviationOf(
      values.filter((_, pixel) => {
        const distance = Math.hypot((pixel % side) - 79.5, Math.floor(pixel / side) - 79.5);
        return distance >= from && distance < to;
      }),
    );
  t.true(at(0, 20) > 1.3 * at(55, 65), `${at(0, 20)} ${at(55, 65)}`);
});

test('the image itself is not blurred: two seeds differ, their mean is sharp', (t) => {
  const body = drawBody(60, 60);
  const edges = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => lowDose.apply(body, { dose: 0.5, seed }).values);
  const mean = (pixel: number) => meanOf(edges.map((values) => values[pixel]));
  const row = 80 * side;
  const rise = Array.from({ length: 8 }, (_, x) => mean(row + 16 + x) - body.values[row + 16 + x]);
  t.true(
    rise.every((difference) => Math.abs(difference) < 25),
    rise.join(),
  );
});

test('a plain picture gets the noise of its Hounsfield units, in greys', (t) => {
  const body = drawBody(70, 70);
  const toGrey = (value: number) => ((value + 1350) * 255) / 1500;
  const hounsfieldOfGreys = { lower: -1350, upper: 150 };
  const picture = { ...body, scale: 'grey', values: body.values.map(toGrey), hounsfieldOfGreys } as const;
  const parameters = { dose: 0.1, seed: 3 };
  const noisy = lowDose.apply(body, parameters).values;
  const grey = lowDose.apply(picture, parameters).values;
  t.true(grey.every((value, pixel) => Math.abs(value - toGrey(noisy[pixel])) < 0.1));
});
