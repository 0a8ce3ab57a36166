import { z } from 'zod';
import { promptNames } from '../../suites/conditions.js';

/** Parameters of a recipe for texts. */
export const promptParameters = {
  prompts: z
    .array(z.enum(promptNames))
    .min(1)
    .default([...promptNames]),
  /** Texts that replace the shipped template of the same name. */
  templates: z.record(z.string(), z.string().regex(/\S/, 'expected some text')).default({}),
};
