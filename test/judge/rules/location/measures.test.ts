import test from 'ava';
import { fillPolygon } from '../../../../geometry/fillPolygon.js';
import { image, judgedLocation } from './judgedLocation.js';

function valuesOf(...of: Parameters<typeof judgedLocation>) {
  const verdict = judgedLocation(...of);
  return verdict.outcome === 'scored' ? verdict.values : verdict.reason;
}

/** Of the box of columns 30 to 60 and rows 40 to 80, whose centre is row 60, column 45; pixels are 2 mm. */
test('a point is in the box or not, and so many mm from the box and from its centre', (t) => {
  t.deepEqual(valuesOf('centre', '(60, 45)'), { inBox: 1, centreDistance: 0, boxDistance: 0 });
  t.deepEqual(valuesOf('centre', '(80, 60)'), { inBox: 1, centreDistance: 50, boxDistance: 0 });
  t.deepEqual(valuesOf('centre', '(84, 63)'), { inBox: 0, centreDistance: 60, boxDistance: 10 });
});

test('the true box has all of a mask that fills it', (t) => {
  t.deepEqual(valuesOf('box', '[(40, 30), (40, 60), (80, 60), (80, 30)]'), {
    dice: 1,
    hd95: 0,
    precision: 1,
    recall: 1,
    specificity: 1,
  });
});

/** By hand: 31 x 41 = 1,271 px are true; columns 30 to 60 of rows 61 to 101 share 20 rows of them; 16,384 - 1,271 = 15,113 are not true. */
test('overlap, precision, recall and specificity are by pixel, distances in mm', (t) => {
  const values = valuesOf('box', '[(61, 30), (61, 60), (101, 60), (101, 30)]');
  if (typeof values === 'string') return t.fail(values);
  t.is(values.dice, (2 * 620) / (2 * 1271));
  t.is(values.precision, 620 / 1271);
  t.is(values.recall, 620 / 1271);
  t.is(values.specificity, (15_113 - 651) / 15_113);
  t.is(values.hd95, 2 * 21);
});

test('what lies outside the image has no area, no distance and no precision', (t) => {
  const box = '[(200, 30), (200, 60), (230, 60), (230, 30)]';
  t.deepEqual(valuesOf('box', box), { dice: 0, recall: 0, specificity: 1 });
  t.deepEqual(valuesOf('centre', '(60, 175)'), { inBox: 0, centreDistance: 260, boxDistance: 230 });
});

test('an area is held against the mask, not against its box', (t) => {
  const triangle = fillPolygon(
    [
      [20, 20],
      [80, 80],
      [20, 80],
    ],
    image,
  );
  const values = valuesOf('box', '[(20, 20), (20, 80), (80, 80), (80, 20)]', { mask: triangle });
  if (typeof values === 'string') return t.fail(values);
  t.is(values.precision, (61 * 62) / 2 / 61 ** 2);
  t.is(values.recall, 1);
});

test('numbers that mean the same place by their conventions are measured alike', (t) => {
  t.deepEqual(valuesOf('centre', '(45, 60)', { coordinates: 'x-y pixels' }), valuesOf('centre', '(60, 45)'));
  t.deepEqual(
    valuesOf('centre', '(182, 242)', { coordinates: 'x-y pixels of 512x512' }),
    valuesOf('centre', '(60.125, 45.125)'),
  );
});
