import test from 'ava';
import { namedFaults } from '../../../../judge/rules/assessment/namedFaults.js';

const named: readonly (readonly [text: string, faults: string])[] = [
  ['The contour leaks into the adjacent bowel.', 'leak'],
  ['There is a leak into the stomach, but no holes.', 'leak'],
  ['The border is closed, without gaps or leakage.', ''],
  ['There are two holes in the mask.', 'holes'],
  ['The mask is displaced to the left.', 'shift'],
  ['The segmentation is too small: it does not reach the edge.', 'erode'],
  ['It is clearly too large and extends beyond the true boundary.', 'dilate'],
  ['The lower portion of the gland is not included.', 'missing part'],
  ['Three stray islands lie far from the lesion.', 'fragments'],
  ['The outline is overly smooth and loses detail.', 'over-smooth'],
  ['The mask is on the contralateral side.', 'wrong side'],
  ['The spleen was segmented instead of the liver.', 'another structure'],
  ['No contour is visible on this image.', 'empty'],
  ['Neither holes nor fragments are present.', ''],
  ['If there were a leak, it would be at the hilum.', ''],
];
for (const [text, faults] of named) {
  test(`"${text}" names ${faults || 'no fault'}`, (t) => {
    t.is(namedFaults(text).join(), faults);
  });
}
