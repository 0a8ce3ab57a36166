import type { Random } from '../../../util/random.js';
import type { Triple } from '../../volume/volume.js';

/** A smooth factor of the signal: at voxel (i, j, k) the product of `along[0][i]`, `along[1][j]` and `along[2][k]`. */
export interface BiasField {
  readonly along: readonly [Float32Array, Float32Array, Float32Array];
}

/** At the edge of the field of view, of what it is in the middle: coils lie on the surface, and one is nearer. */
const surface = { least: 0.05, most: 0.18 };
const tilt = 0.12;

/** Draws how sensitive coils are over a field of view: brighter at the front, back and sides, and tilted. */
export function drawBiasField(random: Random, shape: Triple): BiasField {
  const along = shape.map((count, axis) => {
    const bowl = axis === 2 ? 0 : surface.least + (surface.most - surface.least) * random.next();
    const slope = tilt * (2 * random.next() - 1);
    return Float32Array.from({ length: count }, (_, index) => {
      const place = (2 * index + 1) / count - 1;
      return Math.exp(bowl * place * place + slope * place);
    });
  });
  return { along: [along[0], along[1], along[2]] };
}
