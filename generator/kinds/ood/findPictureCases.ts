import { blindName, type FoundPictures, findPictures } from '../../../data/pictures/findPictures.js';
import type { PictureCase } from '../../../data/pictures/pictureCase.js';
import { readPicture } from '../../../data/pictures/readPicture.js';
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
  { seed, licence, classMap, segmented, layout, images }: FindOptions,
): Promise<FoundSource<PictureCase>> {
  refuseOption('--class-map', classMap, recipe);
  refuseOption('--segmented', segmented === undefined ? undefined : String(segmented), recipe);
  refuseOption('--layout', layout, recipe);
  refuseOption('--images', images, recipe);
  const found = findPictures(source, { seed, licence });
  const count = await countStandIns(found, recipe);
  const standIns = createStandIns(found, count, seed);
  return {
    cases: [...found.cases, ...standIns],
    chosen: {},
    standIns: standIns.length > 0 ? ['synthetic'] : [],
    notices: [
      ...found.emptyGroups.map((group) => `${source}: there is no picture in ${group}/, ${lackOf[group]}`),
      ...labelNotices(found, source),
      ...modalityNotices(found, source, recipe),
      ...standInNotices(found, standIns.length, recipe).map((notice) => `${source}: ${notice}`),
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

/** What a suite lacks for want of such pictures. */
const lackOf: Readonly<Record<PictureCase['group'], string>> = {
  real: 'so nothing is asked of real ones: no anatomy, and nothing to set detection of synthetic ones against',
  synthetic: 'so detection of synthetic ones is not measured on any of your own',
  nonhuman: 'so nothing is asked of animals',
};

/** Says what stands in for synthetic pictures, or why nothing does. */
function standInNotices(
  found: FoundPictures,
  count: number,
  { modality, region, standIns }: OodRecipe,
): string[] {
  if (count > 0) return [`no synthetic pictures, so ${count} drawn ones stand in for them`];
  if (filesOf(found, 'synthetic').length > 0 || standIns === 0) return [];
  if (isChestCt({ modality, region }))
    return ['no synthetic pictures, and without real ones that can be read none are drawn in their place'];
  return [
    `no synthetic pictures; stand-ins are drawn for modality=CT region=chest alone, not for ${modality} of the ${region}`,
  ];
}

function isChestCt({ modality, region }: Pick<OodRecipe, 'modality' | 'region'>): boolean {
  return modality === 'CT' && region === 'chest';
}

/** Paths of the pictures of a group that labels.csv does not spoil. */
function filesOf({ cases }: FoundPictures, group: PictureCase['group']): string[] {
  const usable = cases.filter((one) => one.group === group && one.unreadable === undefined);
  return usable.flatMap(({ picture }) => (picture.kind === 'file' ? [picture.path] : []));
}

/** As many as there are real pictures that can be read, and no more than the recipe asks for. */
async function countStandIns(found: FoundPictures, recipe: OodRecipe): Promise<number> {
  if (filesOf(found, 'synthetic').length > 0 || !isChestCt(recipe)) return 0;
  let count = 0;
  for (const path of filesOf(found, 'real')) {
    if (count === recipe.standIns) break;
    if (await isReadable(path)) count++;
  }
  return count;
}

/** What is wrong with a picture is told when its case is made. */
async function isReadable(path: string): Promise<boolean> {
  return readPicture(path).then(
    () => true,
    () => false,
  );
}

function createStandIns({ cases }: FoundPictures, count: number, seed: Seed): PictureCase[] {
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
