import { gliomaGrade } from '../../../data/phantom/head/createBrain.js';
import type { FoundSource } from '../suiteKind.js';
import type { GliomaCase } from './gliomaCase.js';
import type { GliomaRecipe } from './gliomaParameters.js';

/** The same heads in every suite: those of `radvuqa phantom --task brain-mr --seed 1`. */
const seed = 1;

/** Made-up patients, where there is no source. */
export function drawnGliomas({ drawnPatients, drawnSpacing }: GliomaRecipe): FoundSource<GliomaCase> {
  const cases = Array.from({ length: drawnPatients }, (_none, index): GliomaCase => {
    const name = `brain-mr-${String(index + 1).padStart(3, '0')}`;
    const grade = gliomaGrade(seed, index + 1);
    return {
      case: name,
      subject: name,
      source: '',
      folder: name,
      licence: null,
      stratum: grade,
      grade,
      gradeProblem: null,
      channels: {},
      mask: '',
      drawn: { seed, subject: index + 1, spacing: drawnSpacing },
      unreadable: null,
    };
  });
  return {
    cases,
    chosen: {},
    standIns: ['patients'],
    notices: ['without --source all patients are made up: results on these are no results on patients'],
  };
}
