import type { Random } from '../../util/random.js';
import { type Canvas, templatePoint } from './canvas.js';
import { type TissueName, tissueCode } from './tissues.js';
import { along, type Vector } from './vector.js';

/** What a ball is to be put into. */
export interface BallPlace {
  readonly radius: number;
  /** Tissues in which its centre may be, and those that its surface may reach. */
  readonly centre: readonly TissueName[];
  readonly surface: readonly TissueName[];
  /** Whether a centre will do. */
  readonly allows: (point: Vector) => boolean;
}

/** Tries of one radius, and by what it then shrinks. */
const tries = 20_000;
const shrinkage = 0.85;

const directions: readonly Vector[] = [-1, 0, 1].flatMap((x) =>
  [-1, 0, 1].flatMap((y) =>
    [-1, 0, 1].flatMap((z): Vector[] => {
      const length = Math.hypot(x, y, z);
      return length === 0 ? [] : [[x / length, y / length, z / length]];
    }),
  ),
);

/**
 * Draws a place for a ball whose centre is in one of some tissues and whose surface reaches no others; where none is found, for
 * a smaller ball.
 *
 * @throws RangeError when even a ball of a millimetre has no room.
 */
export function placeBall(
  canvas: Canvas,
  random: Random,
  place: BallPlace,
): { centre: Vector; radius: number } {
  for (let radius = place.radius; radius > 1; radius *= shrinkage) {
    for (let attempt = 0; attempt < tries; attempt++) {
      const point = templatePoint(canvas, drawVoxel(canvas, random));
      if (!isOf(canvas, point, place.centre) || !place.allows(point)) continue;
      const surface = directions.map((direction) => along(point, direction, radius));
      if (surface.every((there) => isOf(canvas, there, place.surface))) return { centre: point, radius };
    }
  }
  throw new RangeError(`no room for a ball in ${place.centre.join(', ')}`);
}

function drawVoxel({ grid: { shape } }: Canvas, random: Random): Vector {
  return [random.integer(shape[0]), random.integer(shape[1]), random.integer(shape[2])];
}

function isOf(
  { grid, origins, step, tissues }: Canvas,
  [x, y, z]: Vector,
  names: readonly TissueName[],
): boolean {
  const [width, height, depth] = grid.shape;
  const k = Math.round((z - origins[0][2]) / step[2]);
  if (k < 0 || k >= depth) return false;
  const i = Math.round((x - origins[k][0]) / step[0]);
  const j = Math.round((y - origins[k][1]) / step[1]);
  if (i < 0 || j < 0 || i >= width || j >= height) return false;
  const code = tissues[i + width * (j + height * k)];
  return names.some((name) => tissueCode(name) === code);
}
