import { z } from 'zod';
import { drawnSets } from '../../../data/phantom/sets/drawnSets.js';
import { programPromptNames } from '../../../suites/conditions.js';
import { distinct } from '../../recipe/distinct.js';
import { splitParameters } from '../../recipe/splits.js';
import { wrongReplacements } from '../../text/replaceTemplates.js';
import { shippedTemplates } from './shippedTemplates.js';

/** Packages that the study's pipelines import, by the names they are imported by. */
const usualPackages = [
  'torch',
  'torchvision',
  'numpy',
  'PIL',
  'matplotlib',
  'pandas',
  'openpyxl',
  'sklearn',
  'tqdm',
  'torchinfo',
];

/** Every number and text that shapes a suite of pipelines, with its default. */
export const pipelinesRecipeSchema = z.strictObject({
  kind: z.literal('segmentation-pipelines').default('segmentation-pipelines'),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  version: z.string().default('1'),
  prompts: distinct(z.enum(programPromptNames))
    .min(1)
    .default([...programPromptNames]),
  /** Share of the pictures, or of the subjects where a table tells them, that no program ever trains on. */
  heldOutShare: z.number().gt(0).max(0.5).default(0.1),
  /** Pictures that are drawn from a larger data set, all of them with null; a smaller one than the least is left out. */
  mostImages: z.nullable(z.int().min(10)).default(5002),
  minimumImages: z.int().min(2).default(10),
  /** Without a source: which stand-ins are drawn, and how many pictures of each. */
  drawnSets: distinct(z.enum(drawnSets.map(({ name }) => name)))
    .min(1)
    .default(drawnSets.map(({ name }) => name)),
  drawnImages: z.int().min(10).max(100_000).default(120),
  /** Targets that cover less than this share of the training pictures are said to be small. */
  smallTarget: z.number().min(0).max(1).default(0.1),
  /** Packages beside the standard library that the contract says are there, by the names they are imported by. */
  packages: distinct(z.string().regex(/^[A-Za-z_]\w*$/)).default(usualPackages),
  ...splitParameters,
  templates: z
    .record(z.string(), z.string().regex(/\S/, 'expected some text'))
    .default({})
    .superRefine((replacements, { addIssue }) => {
      for (const { name, message } of wrongReplacements(shippedTemplates(), replacements)) {
        addIssue({ code: 'custom', path: [name], message });
      }
    }),
});
export type PipelinesRecipe = z.infer<typeof pipelinesRecipeSchema>;
