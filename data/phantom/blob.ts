import { ellipsoid } from './ellipsoid.js';
import { type Shape, within } from './shape.js';
import type { Vector } from './vector.js';
import type { Wobble } from './wobble.js';

/**
 * A ball whose radius goes up and down by a share of it (`roughness`) over its surface: in one piece and without holes.
 *
 * @param wobble of about -1 to 1; beyond, it is held
 */
export function blob(
  [x, y, z]: Vector,
  radius: number,
  { roughness, wobble }: { readonly roughness: number; readonly wobble: Wobble },
): Shape {
  const reach = radius * (1 + roughness);
  return within(ellipsoid([x, y, z], [reach, reach, reach]), (height) => (right, front) => {
    const away = Math.hypot(right - x, front - y, height - z);
    if (away <= radius * (1 - roughness)) return true;
    // By direction alone: where the line through the point meets the ball.
    const to = radius / away;
    const lift = wobble(x + to * (right - x), y + to * (front - y), z + to * (height - z));
    return away <= radius * (1 + roughness * Math.min(Math.max(lift, -1), 1));
  });
}
