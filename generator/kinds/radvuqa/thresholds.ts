import { z } from 'zod';
import { roseCriterion } from '../../images/perturbations/contrastToNoise.js';
import { imageParameters } from '../../recipe/images.js';
import { formParameters } from './forms.js';

/** What has to be plain before it is asked. Lengths in mm, areas in mm2, angles in degrees. */
export const thresholdParameters = {
  /** A structure counts as visible from this area on. */
  minimumArea: z.number().gt(0).default(100),
  /** A structure is asked about where it is called by its name along the body with this share of its area; 0 asks everywhere. */
  nameShare: z.number().min(0).max(1).default(0.9),
  /** A coronal or sagittal slice with less than this share of the labelled area of the case's fullest in its plane is not asked about. */
  minimumLabelledShare: z.number().min(0).max(1).default(0.2),
  /** Fewer visible structures than this, and the slice is not asked about. */
  minimumStructures: z.int().min(1).default(2),
  /** The largest structure's area over that of the next must reach this. */
  largestMargin: z.number().gt(1).default(1.3),
  /** A box is asked about only if the structure fills this share of it ... */
  boxFill: z.number().min(0).max(1).default(0.45),
  /** ... and has this share of all labelled pixels in it. */
  boxPurity: z.number().min(0).max(1).default(0.7),
  /** ... and the box, with what is left free around the structure, has this many pixels along its shorter side ... */
  minimumBoxPixels: z.int().min(0).default(24),
  /** ... and differs from half of its surroundings by this many of 255 greys: what the window hides is not asked. */
  minimumContrast: z.number().min(0).max(255).default(25),
  /** A list of what is visible is asked only if this share of its structures differs as much. */
  contrastShare: z.number().min(0).max(1).default(0.75),
  /**
   * An item with a perturbed picture is left out where what its answer rests on stood out from the noise by this in the
   * clean picture and no longer does: 5 is Rose's criterion.
   */
  minimumContrastToNoise: z.number().min(0).default(roseCriterion),
  /** Open questions about a box, and their targets: at least this area, and more by data/anatomy/openDemands.ts ... */
  openMinimumArea: z.number().min(0).default(200),
  /** ... and vessels this many greys from muscle. */
  openMinimumContrast: z.number().min(0).max(255).default(25),
  /** A structure in pieces is boxed in spatial questions only if one piece has this share of its area. */
  pieceShare: z.number().min(0).max(1).default(0.9),
  /** Boxes of spatial questions: see boxPurity. */
  spatialBoxPurity: z.number().min(0).max(1).default(0.5),
  /** Distance of a direction from the border of its 45 degree sector. */
  directionMargin: z.number().min(0).lt(22.5).default(7.5),
  /** Centres nearer to each other than this have no plain direction. */
  minimumDistance: z.number().min(0).default(20),
  /** A region is named in prompts when it has this share of the visible area ... */
  regionShare: z.number().gt(0).lte(1).default(0.1),
  /** ... and the chest's window is used when the chest has this share: it is made for lungs only. */
  chestShare: z.number().gt(0).lte(1).default(0.75),
};

const { boxPadding, boxLine } = imageParameters;
const questionParametersSchema = z.object({ ...thresholdParameters, ...formParameters, boxPadding, boxLine });

/** The parameters of a recipe that questions go by. */
export type QuestionParameters = z.infer<typeof questionParametersSchema>;
