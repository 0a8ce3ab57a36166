import type { CaseInputs } from '../suiteKind.js';
import type { GliomaCase } from './gliomaCase.js';

/** What the items of a case hang on: its files or what it is drawn by, and what is known of the patient. */
export function inputsOfGlioma({ channels, mask, subject, grade, drawn }: GliomaCase): CaseInputs {
  const paths = [...Object.values(channels), mask].filter((path) => path !== '');
  return { paths, settings: { subject, grade, ...(drawn !== null && { drawn }) } };
}
