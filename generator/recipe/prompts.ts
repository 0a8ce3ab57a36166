import { z } from 'zod';
import { imagePromptNames } from '../../suites/conditions.js';

/** Parameters of a recipe for texts. */
export const promptParameters = {
  prompts: z
    .array(z.enum(imagePromptNames))
    .min(1)
    .default([...imagePromptNames]),
  /** Texts that replace the shipped template of the same name. */
  templates: z.record(z.string(), z.string().regex(/\S/, 'expected some text')).default({}),
};
