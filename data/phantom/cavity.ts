import { createOutline, type Outline } from './outline.js';

/**
 * The inside of the trunk, from the tops of the lungs to the floor of the pelvis: inner surface of the ribs
 * above, of the abdominal wall and the hip bones below.
 */
export const cavity: Outline = createOutline([
  [548, 34, 0, -50, 2, 2],
  [530, 54, 9, -72, 2, 2],
  [515, 74, 20, -86, 2.1, 2.1],
  [495, 95, 32, -98, 2.2, 2.2],
  [470, 112, 46, -104, 2.3, 2.3],
  [440, 125, 60, -107, 2.3, 2.4],
  [400, 134, 72, -108, 2.3, 2.4],
  [360, 139, 81, -105, 2.3, 2.4],
  [320, 140, 85, -99, 2.3, 2.4],
  [280, 137, 87, -89, 2.4, 2.4],
  [240, 130, 88, -76, 2.4, 2.4],
  [200, 126, 89, -62, 2.4, 2.4],
  [160, 125, 88, -57, 2.4, 2.2],
  [130, 121, 87, -60, 2.4, 1.9],
  [100, 112, 84, -68, 2.2, 1.5],
  [70, 95, 80, -76, 2.2, 1.5],
  [40, 68, 70, -78, 2.2, 2],
  [12, 50, 54, -68, 2.2, 2.2],
  [-10, 31, 38, -60, 2, 2],
  [-32, 12, 22, -50, 2, 2],
]);

/**
 * Where the chest wall bulges inwards beside the spine: no lung lies behind this y.
 * The bulge is deepest in the midline.
 */
export function paravertebralBack(z: number, x: number): number {
  return cavity.back(z) + 38 * Math.exp(-((x / 33) ** 2));
}
