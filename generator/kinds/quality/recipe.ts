import { z } from 'zod';
import { hausdorffConventions } from '../../../statistics/hausdorff95.js';
import { faultNames } from '../../../suites/answers/assessment.js';
import { assessmentPromptNames, contextNames, overlayNames } from '../../../suites/conditions.js';
import { distinct } from '../../recipe/distinct.js';
import { imageParameters } from '../../recipe/images.js';
import { splitParameters } from '../../recipe/splits.js';
import { wrongReplacements } from '../../text/replaceTemplates.js';
import { shippedTemplates } from './shippedTemplates.js';
import { qualityTaskNames } from './tasks.js';

/** Ways to ask in which the mask is not the one under test, to see what an answer hangs on. */
export const qualityControls = ['mask of another patient', 'blank overlay'] as const;

const share = z.number().min(0).max(1);

/** Every number and text that shapes a suite of masks to be judged, with its default. Lengths in mm, areas in mm2. */
export const qualityRecipeSchema = z.strictObject({
  kind: z.literal('segmentation-quality').default('segmentation-quality'),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  version: z.string().default('1'),
  /** What is looked for in the source; a case whose names do not tell its task is of the only one that fits its modality. */
  tasks: distinct(z.enum(qualityTaskNames)).min(1).default(qualityTaskNames),
  /** Axial slices that are looked at, and of these the most that are asked about. */
  candidateSlices: z.int().min(1).max(1000).default(96),
  slicesPerCase: z.int().min(1).max(1000).default(4),
  /** Slices on which the target is smaller, or has less than this share of its area on the slice where it is largest, are left out. */
  minimumArea: z.number().min(0).default(40),
  minimumAreaShare: share.default(0.3),
  /** Faults that are planted where no expert rated the masks, one by one on each slice, beside the mask as it is. */
  faults: distinct(z.enum(faultNames)).default([...faultNames]),
  /** How distances of contours make one: see statistics/hausdorff95.ts. */
  hd95: z.enum(hausdorffConventions).default('pooled'),
  /** A mask is accepted where all of these hold, by its overlap with the good one ... */
  accept: z
    .strictObject({ dice: share, hd95Mm: z.number().min(0), hd95Share: share, areaError: z.number().min(0) })
    .default({ dice: 0.95, hd95Mm: 3, hd95Share: 0.15, areaError: 0.1 }),
  /** ... and rejected where any of these does; between the two nothing is asked. Distances also as shares of the equivalent radius. */
  reject: z
    .strictObject({ diceBelow: share, hd95Share: z.number().min(0), areaError: z.number().min(0) })
    .default({ diceBelow: 0.8, hd95Share: 0.35, areaError: 0.3 }),
  /** Score from which a mask is accepted. */
  acceptFrom: z.int().min(2).max(5).default(4),
  prompts: distinct(z.enum(assessmentPromptNames))
    .min(1)
    .default([...assessmentPromptNames]),
  overlays: distinct(z.enum(overlayNames)).min(1).default(['contour']),
  contexts: distinct(z.enum(contextNames)).min(1).default(['told']),
  controls: distinct(z.enum(qualityControls)).default([]),
  ...splitParameters,
  testShare: splitParameters.testShare.default(0.2),
  minimumLongerSide: imageParameters.minimumLongerSide.default(768),
  bodyPercentiles: imageParameters.bodyPercentiles,
  fatShare: imageParameters.fatShare,
  /** Of PET, which SUV are black and white, and how much of its colours covers the CT. */
  suvWindow: z
    .tuple([z.number(), z.number()])
    .refine(([lower, upper]) => lower < upper, 'expected a smaller number and a larger one')
    .default([0, 7]),
  petOpacity: share.default(0.5),
  /** Width of the contour in pixels, and how much of a filled mask's colour covers the image. */
  contourLine: z.int().min(1).max(20).default(2),
  fillOpacity: share.default(0.35),
  templates: z
    .record(z.string(), z.string().regex(/\S/, 'expected some text'))
    .default({})
    .superRefine((replacements, { addIssue }) => {
      for (const { name, message } of wrongReplacements(shippedTemplates(), replacements)) {
        addIssue({ code: 'custom', path: [name], message });
      }
    }),
});
export type QualityRecipe = z.infer<typeof qualityRecipeSchema>;
