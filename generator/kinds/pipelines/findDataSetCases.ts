import type { DataSetCase } from '../../../data/dataSets/dataSetCase.js';
import { findDataSets, foldersOfNone } from '../../../data/dataSets/findDataSets.js';
import { drawnSets } from '../../../data/phantom/sets/drawnSets.js';
import { UsageError } from '../../../util/radvuqaError.js';
import type { CaseInputs, FindOptions, FoundSource } from '../suiteKind.js';
import type { PipelinesRecipe } from './recipe.js';

/**
 * Finds the data sets of a source.
 *
 * @throws InputError when there are none; UsageError for an option that only volumes have.
 */
export async function findDataSetCases(
  source: string,
  recipe: PipelinesRecipe,
  options: FindOptions,
): Promise<FoundSource<DataSetCase>> {
  refuseOptions(options, recipe);
  const cases = findDataSets(source, options.licence);
  const others = foldersOfNone(source, cases);
  const notices =
    others.length === 0
      ? []
      : [`${others.length} folders are no data sets and are passed over: ${namesOf(others)}`];
  return { cases, chosen: {}, standIns: [], notices };
}

/** How many names a notice tells. */
const namesTold = 5;

function namesOf(folders: readonly string[]): string {
  return `${folders.slice(0, namesTold).join(', ')}${folders.length > namesTold ? ', ...' : ''}`;
}

/** The stand-ins that are drawn where there is no source. */
export function findDrawnSets({
  drawnSets: names,
  drawnImages: count,
}: PipelinesRecipe): FoundSource<DataSetCase> {
  const cases = drawnSets
    .filter(({ name }) => names.includes(name))
    .map(
      (set): DataSetCase => ({
        case: set.name,
        subject: set.name,
        source: '',
        licence: null,
        modality: set.modality,
        target: set.target,
        pictures: { kind: 'drawn', set, count },
        hasSubjects: true,
        notices: [],
      }),
    );
  return {
    cases,
    chosen: {},
    standIns: cases.map((one) => one.case),
    notices: [
      'without --source all data sets are drawn: results on these are no results on what they stand in for',
    ],
  };
}

function refuseOptions(
  { classMap, segmented, layout, images }: FindOptions,
  { name }: PipelinesRecipe,
): void {
  const given = { '--class-map': classMap, '--segmented': segmented, '--layout': layout, '--images': images };
  for (const [option, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const expected = `none for recipe ${name}: its source is pictures with masks`;
    throw new UsageError({ subject: option, expected, found: String(value) });
  }
}

/** What a data set's items hang on: its files, whose pictures are whose, and what is told of them. */
export function inputsOfDataSet({ pictures, modality, target }: DataSetCase): CaseInputs {
  if (pictures.kind === 'drawn') return { paths: [], settings: { drawn: pictures.count, modality, target } };
  if (pictures.kind === 'volumes') {
    const subjects = pictures.pairs.map(({ subject }) => subject);
    return {
      paths: pictures.pairs.flatMap(({ image, mask }) => [image, mask]),
      settings: { modality, target, label: pictures.label, subjects },
    };
  }
  const { pairs, label } = pictures;
  return {
    paths: pairs.flatMap(({ picture, mask }) => [picture, mask]),
    settings: { modality, target, label, subjects: pairs.map(({ name, subject }) => [name, subject]) },
  };
}
