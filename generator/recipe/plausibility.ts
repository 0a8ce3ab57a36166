import { z } from 'zod';

/** Parameters of a recipe for what a case has to be like to be believed. */
export const plausibilityParameters = {
  /** CT: "hounsfield" leaves out volumes that cannot be in Hounsfield units, which windows are made for; "any" lets them in. */
  ctIntensities: z.enum(['hounsfield', 'any']).default('hounsfield'),
  /** Whether organs may lie mirrored, as long as what is called left and right lies there; else the case is left out. */
  allowSitusInversus: z.boolean().default(false),
};
