import type { CaseInputs } from '../suiteKind.js';
import type { GliomaCase } from './gliomaCase.js';

/** What the items of a case hang on: its files, and what is known of the patient. */
export function inputsOfGlioma({ channels, mask, subject, grade }: GliomaCase): CaseInputs {
  const paths = [...Object.values(channels), mask].filter((path) => path !== '');
  return { paths, settings: { subject, grade } };
}
