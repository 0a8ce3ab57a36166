import { z } from 'zod';
import { modalities } from '../../../suites/schema/schema.js';
import { imageParameters } from '../../recipe/images.js';
import { promptParameters } from '../../recipe/prompts.js';
import { splitParameters } from '../../recipe/splits.js';
import { wrongReplacements } from '../../text/replaceTemplates.js';
import { questions } from './questions/questions.js';
import { shippedTemplates } from './shippedTemplates.js';

const questionNames = questions.map(({ name }) => name);

/** A part of the body in words, as it stands after "the human" or "the". */
const region = z.string().regex(/\S/, 'expected some text').max(60);

/** Every number and text that shapes a suite of foreign and changed pictures, with its default. */
export const oodRecipeSchema = z.strictObject({
  kind: z.literal('radvuqa-ood').default('radvuqa-ood'),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  version: z.string().default('1'),
  /** Of real and synthetic pictures of which labels.csv does not say it. */
  modality: z.enum(modalities).default('CT'),
  region: region.default('chest'),
  /** Of nonhuman pictures of which labels.csv does not say it; null: not known. */
  nonhumanModality: z.enum(modalities).default('CT'),
  nonhumanRegion: z.nullable(region).default(null),
  questions: z
    .array(z.enum(questionNames))
    .min(1)
    .default([...questionNames]),
  /** Pictures that are drawn where the source has no synthetic ones: as many as it has real ones, at most this many. */
  standIns: z.int().min(0).max(1000).default(12),
  minimumLongerSide: imageParameters.minimumLongerSide,
  perturbations: imageParameters.perturbations,
  /**
   * Perturbed forms that hide more than this share of the plain differences between neighbouring blocks are left out: what was
   * asked about may have vanished. Without masks this is told of the picture as a whole.
   */
  mostHiddenShare: z.number().min(0).max(1).default(0.5),
  ...splitParameters,
  ...promptParameters,
  templates: promptParameters.templates.superRefine((replacements, { addIssue }) => {
    for (const { name, message } of wrongReplacements(shippedTemplates(), replacements)) {
      addIssue({ code: 'custom', path: [name], message });
    }
  }),
});
export type OodRecipe = z.infer<typeof oodRecipeSchema>;
