import { z } from 'zod';
import { planes } from '../../suites/schema/schema.js';
import { distinct } from './distinct.js';

/** Parameters of a recipe for slices of a volume: where they are cut, and which are fit to be shown. Lengths in mm. */
export const sliceParameters = {
  planes: z
    .array(z.enum(planes))
    .min(1)
    .default([...planes]),
  /** Where slices are cut, as fractions of the number of layers along each RAS+ axis. */
  fractions: distinct(z.number().gt(0).lt(1)).min(1).default([0.25, 0.4, 0.55, 0.7, 0.85]),
  /** Cases whose axial slices are narrower or lower than this many voxels are left out. */
  minimumAxialSize: z.int().min(1).default(200),
  /** Slices whose shorter side is below this are left out: too thin a strip to recognise anything. */
  minimumExtent: z.number().min(0).default(100),
};
