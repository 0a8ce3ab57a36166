import { ellipsoid } from './ellipsoid.js';
import { type Shape, within } from './shape.js';
import type { Vector } from './vector.js';
import type { Wobble } from './wobble.js';

/**
 * A ball whose radius goes up and down by a share of it (`roughness`) over its surface.
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
    const lift = Math.min(Math.max(wobble(right, front, height), -1), 1);
    return Math.hypot(right - x, front - y, height - z) <= radius * (1 + roughness * lift);
  });
}
