import { blindName, type FoundPictures, findPictures } from '../../../data/pictures/findPictures.js';
import type { PictureCase } from '../../../data/pictures/pictureCase.js';
import type { Seed } from '../../../suites/schema/seed.js';
import { UsageError } from '../../../util/radvuqaError.js';
import type { CaseInputs, FindOptions, FoundSource } from '../suiteKind.js';
import { drawStandIns } from './drawStandIns.js';
import type { OodRecipe } from './recipe.js';

/**
 * Finds the pictures of a source. Where it has no synthetic ones, and the real ones are chest CT by the recipe, stand-ins are
 * added.
 *
 * @throws InputError as `findPictures`; UsageError for an option that only volumes have.
 */
export async function findPictureCases(
  source: string,
  recipe: OodRecipe,
  { seed, licence, classMap, layout }: FindOptions,
): Promise<FoundSource<PictureCase>> {
  refuseOption('--class-map', classMap, recipe);
  refuseOption('--layout', layout, recipe);
  const found = findPictures(source, { seed, licence });
  const standIns = createStandIns(found, recipe, seed);
  return {
    cases: [...found.cases, ...standIns],
    chosen: {},
    standIns: standIns.length > 0 ? ['synthetic'] : [],
    notices: [
      ...labelNotices(found, source),
      ...modalityNotices(found, source, recipe),
      ...standInNotices(standIns.length, source),
    ],
  };
}

function refuseOption(option: string, value: string | undefined, { name }: OodRecipe): void {
  if (value === undefined) return;
  throw new UsageError({
    subject: option,
    expected: `none for recipe ${name}: its source is pictures`,
    found: value,
  });
}

function labelNotices({ cases, hasLabels }: FoundPictures, source: string): string[] {
  if (cases.some(({ group, labels }) => group === 'real' && labels?.classes != null)) return [];
  const lack = hasLabels ? 'labels.csv names no structures of real pictures' : 'there is no labels.csv';
  return [`${source}: ${lack}, so OEQ1.1, OEQ1.2 and CEQ1 are left out`];
}

/** A wrong modality makes wrong keys, and nothing else would tell. */
function modalityNotices(
  { cases }: FoundPictures,
  source: string,
  { modality, nonhumanModality }: OodRecipe,
): string[] {
  const without = cases.filter(({ labels, unreadable }) => unreadable === undefined && !labels?.modality);
  const nonhuman = without.filter(({ group }) => group === 'nonhuman').length;
  const counts = [
    { of: 'pictures of humans', count: without.length - nonhuman, parameter: `modality=${modality}` },
    { of: 'nonhuman pictures', count: nonhuman, parameter: `nonhumanModality=${nonhumanModality}` },
  ];
  return counts.flatMap(({ of, count, parameter }) =>
    count === 0
      ? []
      : [
          `${source}: no modality in labels.csv of ${count} ${of}: taken as ${parameter}, unless a DICOM file says it`,
        ],
  );
}

function standInNotices(count: number, source: string): string[] {
  return count === 0 ? [] : [`${source}: no synthetic pictures, so ${count} drawn ones stand in for them`];
}

function createStandIns({ cases }: FoundPictures, recipe: OodRecipe, seed: Seed): PictureCase[] {
  const countOf = (group: PictureCase['group']) =>
    cases.filter((one) => one.group === group && one.unreadable === undefined).length;
  const isChest = recipe.modality === 'CT' && recipe.region === 'chest';
  if (countOf('synthetic') > 0 || !isChest) return [];
  const count = Math.min(countOf('real'), recipe.standIns);
  return drawStandIns(count, seed).map(({ body, draw }, place) => {
    const name = blindName(seed, 'picture', `drawn ${place + 1}`);
    return {
      case: name,
      subject: blindName(seed, 'subject', `drawn ${body}`),
      source: cases[0].source,
      licence: null,
      group: 'synthetic',
      picture: { kind: 'drawn', number: place + 1, draw },
      labels: null,
    };
  });
}

/** What the items of a picture hang on: its file, its folder, and its row of labels.csv. */
export function inputsOfPicture({ group, picture, labels, unreadable }: PictureCase): CaseInputs {
  const isFile = picture.kind === 'file' && unreadable === undefined;
  return {
    paths: isFile ? [picture.path] : [],
    settings: { group, labels, drawn: picture.kind === 'drawn' ? picture.number : null },
  };
}
