import { z } from 'zod';
import { unfitFor } from '../../images/perturbations/drawPerturbation.js';
import { imageParameters } from '../../recipe/images.js';
import { plausibilityParameters } from '../../recipe/plausibility.js';
import { promptParameters } from '../../recipe/prompts.js';
import { sliceParameters } from '../../recipe/slices.js';
import { splitParameters } from '../../recipe/splits.js';
import { wrongReplacements } from '../../text/replaceTemplates.js';
import { formParameters } from './forms.js';
import { questions } from './questions/questions.js';
import { shippedTemplates } from './shippedTemplates.js';
import { shownModalities } from './shownModalities.js';
import { thresholdParameters } from './thresholds.js';

const modalityNames = Object.keys(shownModalities) as (keyof typeof shownModalities)[];
const questionNames = questions.map(({ name }) => name);

/** Every number and text that shapes a RadVUQA suite, with its default. */
export const radvuqaRecipeSchema = z
  .strictObject({
    kind: z.literal('radvuqa').default('radvuqa'),
    name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    version: z.string().default('2'),
    modality: z.enum(modalityNames).default('CT'),
    questions: z
      .array(z.enum(questionNames))
      .min(1)
      .default([...questionNames]),
    ...sliceParameters,
    ...plausibilityParameters,
    ...imageParameters,
    ...splitParameters,
    ...promptParameters,
    ...formParameters,
    ...thresholdParameters,
  })
  .superRefine(({ modality, perturbations, templates, ...forms }, { addIssue }) => {
    for (const { name, message } of wrongReplacements(shippedTemplates(forms), templates)) {
      addIssue({ code: 'custom', path: ['templates', name], message });
    }
    for (const name of unfitFor(shownModalities[modality].scale, perturbations)) {
      addIssue({ code: 'custom', path: ['perturbations'], message: `${name} is not made for ${modality}` });
    }
  });
export type RadvuqaRecipe = z.infer<typeof radvuqaRecipeSchema>;
