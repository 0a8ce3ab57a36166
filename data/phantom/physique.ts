import { createRandom, type Random } from '../../util/random.js';
import type { Vector } from './vector.js';

/** What makes one body differ from another; every organ draws its own details from `random`. */
export interface Physique {
  readonly sex: 'female' | 'male';
  /** Size relative to the template along x, y, z. */
  readonly scale: Vector;
  /** Thickness of the fat under the skin at the flank, millimetres. */
  readonly fat: number;
  /** Sideways and front-back displacement of the body at a template height, millimetres. */
  readonly bend: (z: number) => readonly [number, number];
  /** Standard deviation of the image noise, Hounsfield units. */
  readonly noise: number;
  /** A stream of random numbers of its own for each named part. */
  readonly random: (part: string) => Random;
}

/** Draws a physique from the seed and the number of the subject. */
export function createPhysique(seed: number | string, subject: number): Physique {
  const random = (part: string) => createRandom('phantom', seed, subject, part);
  const draw = random('physique');
  const sex = draw.next() < 0.5 ? 'female' : 'male';
  const size = (spread: number) => 1 + clampedNormal(draw, 1.5) * spread;
  const stature = (sex === 'female' ? 0.97 : 1.01) * size(0.02);
  const girth = 1.02 * size(0.03);
  const fat = Math.max(5, (sex === 'female' ? 15 : 11) + 5 * clampedNormal(draw, 1.6));
  return {
    sex,
    scale: [stature * girth * size(0.012), stature * girth * 1.03 * size(0.02), stature],
    fat,
    bend: drawBend(draw),
    noise: 13 + 7 * draw.next(),
    random,
  };
}

/** A normal deviate held within `limit` standard deviations. */
export function clampedNormal(random: Random, limit: number): number {
  return Math.min(limit, Math.max(-limit, random.normal()));
}

/** A slight scoliosis and a difference in how much the spine curves from front to back. */
function drawBend(draw: Random): Physique['bend'] {
  const sideways = 3 * clampedNormal(draw, 1.5);
  const forwards = 3 * clampedNormal(draw, 1.5);
  const phase = 2 * Math.PI * draw.next();
  return (z) => [sideways * Math.sin(z / 105 + phase), forwards * Math.sin(z / 120 + 0.4)];
}
