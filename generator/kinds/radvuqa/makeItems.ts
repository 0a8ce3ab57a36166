import { readCaseGrid } from '../../../data/sources/readCaseGrid.js';
import type { CaseFiles, CaseSlices } from '../../../data/sources/source.js';
import { type RangePercentiles, wholeRange } from '../../../data/volume/paint/paintImage.js';
import type { KeyedItem } from '../../../suites/rows/readItemsWithKey.js';
import type { CaseManifest } from '../../../suites/schema/schema.js';
import { createItems } from '../../items/createItems.js';
import { checkOverlaps } from '../../scene/checkOverlaps.js';
import { chooseSlices } from '../../scene/chooseSlices.js';
import { replaceTemplates } from '../../text/replaceTemplates.js';
import type { CaseTools, MadeCase } from '../suiteKind.js';
import { checkAxialSize, checkModality, checkPlausible } from './checkCase.js';
import { createScenes } from './createScenes.js';
import { draftQuestions } from './draftQuestions.js';
import { type DrawnPictures, drawPictures } from './drawPictures.js';
import { placeChoices } from './placeChoices.js';
import type { RadvuqaRecipe } from './recipe.js';
import { shippedTemplates } from './shippedTemplates.js';
import { showChannel } from './shownModalities.js';

/** Makes the items of one case: reads its slices, finds what to ask on them, draws the pictures and writes the texts. */
export async function makeItems(
  caseFiles: CaseFiles,
  recipe: RadvuqaRecipe,
  tools: CaseTools,
): Promise<MadeCase> {
  const { reader, store, random } = tools;
  checkModality(caseFiles, recipe);
  const grid = await readCaseGrid(caseFiles);
  checkAxialSize(caseFiles, grid, recipe);
  const chosen = chooseSlices(grid, recipe.planes, recipe.fractions);
  const slices = await reader.read(caseFiles, grid, chosen, { percentiles: rangeShown(recipe) });
  checkPlausible(caseFiles, slices, recipe);
  const overlapShare = checkOverlaps(caseFiles, slices, recipe.minimumArea);
  const channel = showChannel(slices, recipe);
  const scenes = createScenes(caseFiles, slices, { chosen, channel, recipe });
  const { drafted, rejected, ranks } = draftQuestions(scenes, recipe, {
    case: caseFiles.case,
    prior: tools.prior,
    random,
  });
  const choices = placeChoices(caseFiles.case, drafted, random);
  const drawn = await drawPictures({ drafted, scenes, channel, recipe, random, store });
  const templates = replaceTemplates(shippedTemplates(recipe), recipe.templates);
  const items = drafted.flatMap((one, order): KeyedItem[] => {
    const { case: name, plane, index } = one.scene;
    const hints = random(name, plane, index, one.question.name, 'hints');
    const source = { recipe, templates, subject: caseFiles.subject, ...one, choice: choices[order] };
    return createItems({ ...source, random: hints }, drawn.shown[order]);
  });
  return {
    files: [...slices.files],
    notices: [...slices.notices, ...tellOverlaps(overlapShare)],
    origin: {
      ...describeOrigin(caseFiles, slices),
      ...describeOverlaps(overlapShare),
      ...describeGreys(drawn),
    },
    rejected: { ...rejected, ...drawn.rejected },
    ...(ranks === null ? {} : { ranks }),
    items,
    content: slices.content,
  };
}

/** What of the whole volume is shown without a window. */
function rangeShown({ minMax, minMaxPercentiles }: RadvuqaRecipe): RangePercentiles {
  return minMax === 'range' ? wholeRange : minMaxPercentiles;
}

function tellOverlaps(overlapShare: number): string[] {
  if (overlapShare === 0) return [];
  return [`${Number((100 * overlapShare).toPrecision(2))} % of what is labelled belongs to several classes`];
}

/** Absent where nothing overlaps, as is usual. */
function describeOverlaps(overlapShare: number) {
  return overlapShare === 0 ? {} : { overlapShare: Math.round(overlapShare * 1e4) / 1e4 };
}

function describeGreys({ shareWithin10Greys }: DrawnPictures) {
  if (shareWithin10Greys === undefined) return {};
  return { shareWithin10Greys: Math.round(shareWithin10Greys * 1e4) / 1e4 };
}

function describeOrigin(
  { modality }: CaseFiles,
  { grid, classMap: { name }, classMapKnownBy: knownBy }: CaseSlices,
): CaseManifest['origin'] {
  const { shape, spacing, storedAxes } = grid;
  const classMap = { name, knownBy };
  return { kind: 'volume', modality, shape: [...shape], spacing: [...spacing], storedAxes, classMap };
}
