import type { Random } from '../../../util/random.js';
import type { Vector } from '../vector.js';

interface Lobe {
  /** How often gliomas are in it: frontal 40 %, temporal 29 %, parietal 14 % and occipital 3 % (Larjavaara et al., Neuro Oncol 2007;9:319-325). */
  readonly weight: number;
  /** Whether a point of the template, `outward` millimetres off the midline, is in it. */
  readonly holds: (outward: number, y: number, z: number) => boolean;
}

/** Rough: where the middle of a tumour may be. */
const lobes: readonly Lobe[] = [
  { weight: 40, holds: (outward, y, z) => outward > 20 && y > 14 && z > -6 },
  { weight: 29, holds: (outward, _y, z) => outward > 28 && z < -8 && z > -32 },
  { weight: 14, holds: (outward, y, z) => outward > 20 && y < -14 && y > -58 && z > 16 },
  { weight: 3, holds: (outward, y, z) => outward > 16 && y < -50 && z > -4 },
];

/** Draws a side and a lobe, and says whether a point of the template is there. */
export function drawLobe(draw: Random): (point: Vector) => boolean {
  const side = draw.next() < 0.5 ? -1 : 1;
  let left = draw.next() * lobes.reduce((sum, { weight }) => sum + weight, 0);
  const lobe = lobes.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  const { holds } = lobe ?? lobes[0];
  return ([x, y, z]) => holds(side * x, y, z);
}
