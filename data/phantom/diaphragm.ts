import { cavity } from './cavity.js';
import { clampedNormal, type Physique } from './physique.js';
import { createWobble } from './wobble.js';

/** Height of the diaphragm's upper surface above a point (x, y), template millimetres. */
export type Diaphragm = (x: number, y: number) => number;

/**
 * The diaphragm: two domes, the right one higher, that fall steeply to the chest wall; the rim is lowest at the
 * back and highest in front.
 */
export function createDiaphragm(physique: Physique): Diaphragm {
  const draw = physique.random('diaphragm');
  const lift = 6 * clampedNormal(draw, 1.5);
  const wobble = createWobble(draw, 110);
  const level = 330;
  const halfWidth = cavity.halfWidth(level) - 2;
  const middle = (cavity.front(level) + cavity.back(level)) / 2;
  const halfDepth = (cavity.front(level) - cavity.back(level)) / 2 - 1;
  return (x, y) => {
    const u = x / halfWidth;
    const v = (y - middle) / halfDepth;
    const rim = v < 0 ? 282 - 32 * v * v : 282 + 46 * v * v;
    const right = 30 * Math.exp(-(((u - 0.5) / 0.36) ** 2));
    const left = 17 * Math.exp(-(((u + 0.52) / 0.36) ** 2));
    const peak = 336 + lift + right + left + 3 * wobble(x, y, 0);
    const inside = Math.max(0, 1 - u * u - v * v);
    return rim + (peak - rim) * inside ** 0.5;
  };
}
