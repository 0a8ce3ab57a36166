import { findCases } from '../../../data/sources/findCases.js';
import type { CaseFiles } from '../../../data/sources/source.js';
import { volumeFiles } from '../../../data/volume/nifti/niftiPair.js';
import type { CaseInputs, FindOptions, FoundSource, SuiteKind } from '../suiteKind.js';
import { makeItems } from './makeItems.js';
import { questions } from './questions/questions.js';
import { type RadvuqaRecipe, radvuqaRecipeSchema } from './recipe.js';
import { firstVersion } from './versions.js';

const ct = { name: 'radvuqa-ct' };

const mri = {
  name: 'radvuqa-mri',
  modality: 'MR',
  planes: ['axial'],
  fractions: [0.1, 0.25, 0.4, 0.55, 0.7, 0.85],
};

/** Questions about slices of segmented volumes, after RadVUQA. */
export const radvuqa: SuiteKind<RadvuqaRecipe, CaseFiles> = {
  name: 'radvuqa',
  units: { of: 'subject', joinedBy: null },
  recipeSchema: radvuqaRecipeSchema,
  recipes: [
    /** CT, with the slices and thresholds of the paper where it says them. */
    radvuqaRecipeSchema.parse(ct),
    /** MR: axial slices alone, from nearer the feet on, as in the paper. */
    radvuqaRecipeSchema.parse(mri),
    /** The same two in the form of the paper. */
    radvuqaRecipeSchema.parse({ ...ct, ...firstVersion }),
    radvuqaRecipeSchema.parse({ ...mri, ...firstVersion }),
  ],
  questions,
  balancesOptions: ({ optionChoice }) => optionChoice === 'balanced',
  find: findVolumes,
  inputsOf: inputsOfVolume,
  make: makeItems,
};

async function findVolumes(
  source: string,
  _recipe: RadvuqaRecipe,
  options: FindOptions,
): Promise<FoundSource<CaseFiles>> {
  const cases = await findCases(source, options);
  const classMap = options.classMap === undefined ? null : cases[0].classMaps[0];
  return { cases, chosen: { classMap, segmented: options.segmented ?? null }, standIns: [], notices: [] };
}

function inputsOfVolume({ images, labels, classMaps, segmented }: CaseFiles): CaseInputs {
  const labelPaths = labels.kind === 'masks' ? labels.files.map(({ path }) => path) : [labels.path];
  return {
    paths: [...Object.values(images), ...labelPaths].flatMap(volumeFiles),
    settings: { classMaps, segmented, labels: labels.kind },
  };
}
