import { createPhantom } from '../../../data/phantom/createPhantom.js';
import type { Phantom } from '../../../data/phantom/phantom.js';
import type { Picture } from '../../../data/pictures/picture.js';
import type { Seed } from '../../../suites/schema/seed.js';
import { drawChestSlices } from './drawChestSlices.js';

/** Slices of one made-up body; each body takes a second or more. */
const slicesOfBody = 4;
/** Edge of its voxels in mm: coarse, for speed. */
const spacing = 3;

/** A picture that stands in for a synthesised one. */
export interface StandIn {
  /** Number of the made-up body that it is of, from 1. */
  readonly body: number;
  readonly draw: () => Picture;
}

/**
 * Chest CT pictures of made-up bodies, to stand in for synthesised ones: axial slices in the chest's window. Bodies are
 * made when the first of their pictures is asked for.
 */
export function drawStandIns(count: number, seed: Seed): StandIn[] {
  const bodies = new Map<number, readonly Picture[]>();
  const drawBody = (number: number) => {
    const drawn = bodies.get(number) ?? drawSlices(createPhantom({ seed, subject: number, spacing }));
    bodies.set(number, drawn);
    return drawn;
  };
  return Array.from({ length: count }, (_, place) => {
    const body = 1 + Math.floor(place / slicesOfBody);
    return { body, draw: () => drawBody(body)[place % slicesOfBody] };
  });
}

function drawSlices(phantom: Phantom): Picture[] {
  return drawChestSlices(phantom, slicesOfBody).map(({ picture }) => picture);
}
