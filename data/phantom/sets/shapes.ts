import type { Random } from '../../../util/random.js';
import { createWobble } from '../wobble.js';

/** How far inside a shape a point is, in pixels; below 0 outside. */
export type Depth = (x: number, y: number) => number;

export interface BlobShape {
  readonly x: number;
  readonly y: number;
  /** Half axes in pixels, the first along `angle` (radians). */
  readonly radii: readonly [number, number];
  readonly angle?: number;
  /** How far the border strays, as a share of the smaller half axis. */
  readonly irregularity?: number;
}

/** An ellipse with an uneven border. */
export function createBlob(random: Random, { x, y, radii, angle = 0, irregularity = 0 }: BlobShape): Depth {
  const [a, b] = radii;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const wobble = createWobble(random, 2);
  return (px, py) => {
    const [dx, dy] = [px - x, py - y];
    const [u, v] = [(dx * cos + dy * sin) / a, (dy * cos - dx * sin) / b];
    const size = Math.hypot(u, v) || 1e-9;
    return (1 + irregularity * wobble(u / size, v / size, 0) - size) * Math.min(a, b);
  };
}

/** 1 well inside, 0 well outside, and between the two over the last `softness` pixels on either side of the border. */
export function coverOf(depth: number, softness = 0.7): number {
  return Math.min(1, Math.max(0, 0.5 + depth / (2 * softness)));
}

/** `share` of the second colour over the first. */
export function mix(under: readonly number[], over: readonly number[], share: number): number[] {
  return under.map((value, channel) => value + (over[channel] - value) * share);
}

/** Adds the same to each channel. */
export function shade(colour: readonly number[], change: number): number[] {
  return colour.map((value) => value + change);
}

/** Uniform between two numbers. */
export function between(random: Random, least: number, greatest: number): number {
  return least + (greatest - least) * random.next();
}
