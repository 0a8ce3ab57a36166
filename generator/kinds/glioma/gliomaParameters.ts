import { z } from 'zod';
import { planes } from '../../../suites/schema/schema.js';
import { distinct } from '../../recipe/distinct.js';
import { splitParameters } from '../../recipe/splits.js';
import { channelNames } from './channels.js';

/** Parameters of recipes for gliomas: which slices are shown, how, and for what. Areas in mm2. */
export const gliomaParameters = {
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  version: z.string().default('1'),
  /** Orientations of the slices. */
  planes: distinct(z.enum(planes)).min(1).default(['axial']),
  /** Of each orientation those from the first with tumour to the last, or all of the volume. */
  slices: z.enum(['tumour', 'all']).default('tumour'),
  /** Of these every so many, counted from the first, and at most so many, evenly spread; null: no limit. */
  every: z.int().min(1).max(1000).default(1),
  maxSlices: z.nullable(z.int().min(1)).default(null),
  /** Slices with some tumour but less than this are left out. */
  minimumArea: z.number().min(0).default(0),
  /** Each list gives one item of every slice, with one image for each of its channels. */
  channels: distinct(distinct(z.enum(channelNames)).min(1))
    .min(1)
    .default([['flair']]),
  /** Pixels along both sides of the image, which coordinates are told in too. */
  size: z.int().min(16).max(1024).default(128),
  /** Percentiles of the brain's intensities in the whole volume that are shown black and white. */
  brainPercentiles: z
    .tuple([z.number().min(0), z.number().max(100)])
    .refine(([black, white]) => black < white, 'expected the lower percentile first')
    .default([1, 99.5]),
  /** Patients that are drawn where there is no source, and the edge of their voxels in mm. */
  drawnPatients: z.int().min(1).max(1000).default(12),
  drawnSpacing: z.number().min(1).max(6).default(1.5),
  ...splitParameters,
  /** 55 of 365 patients. */
  testShare: splitParameters.testShare.default(55 / 365),
  /** By grade. */
  stratifySplits: splitParameters.stratifySplits.default(true),
};

const shared = z.strictObject(gliomaParameters);

/** What recipes for gliomas have in common. */
export interface GliomaRecipe extends z.infer<typeof shared> {
  readonly kind: string;
  readonly templates: Readonly<Record<string, string>>;
}
