import { createOutline, type Outline } from './bodyOutline.js';

/**
 * The inside of the trunk, from the tops of the lungs to the floor of the pelvis: inner surface of the ribs
 * above, of the abdominal wall and the hip bones below.
 */
export const cavity: Outline = createOutline([
  [548, 34, 0, -50, 2, 2],
  [530, 52, 8, -68, 2, 2],
  [515, 70, 18, -80, 2.1, 2.1],
  [495, 90, 30, -92, 2.2, 2.2],
  [470, 107, 44, -99, 2.3, 2.3],
  [440, 120, 58, -103, 2.3, 2.4],
  [400, 130, 70, -104, 2.3, 2.4],
  [360, 136, 79, -102, 2.3, 2.4],
  [320, 138, 84, -97, 2.3, 2.4],
  [280, 136, 87, -88, 2.4, 2.4],
  [240, 130, 88, -76, 2.4, 2.4],
  [200, 126, 89, -62, 2.4, 2.4],
  [160, 125, 88, -57, 2.4, 2.2],
  [130, 121, 87, -60, 2.4, 1.9],
  [100, 112, 84, -68, 2.2, 1.5],
  [70, 95, 80, -76, 2.2, 1.5],
  [40, 68, 70, -78, 2.2, 2],
  [10, 54, 56, -70, 2.2, 2.2],
  [-20, 42, 38, -60, 2, 2],
  [-42, 24, 10, -50, 2, 2],
]);

/**
 * Where the chest wall bulges inwards beside the spine: no lung lies behind this y.
 * The bulge is deepest in the midline.
 */
export function paravertebralBack(z: number, x: number): number {
  return cavity.back(z) + 34 * Math.exp(-((x / 34) ** 2));
}
